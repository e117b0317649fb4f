package nl.waaier.api.importing.job;

import java.util.List;
import java.util.function.BiConsumer;
import nl.waaier.api.importing.report.StepResults;

/**
 * One part of an import: units, each taken whole or not at all, in an order that is the same every time.
 *
 * @param units persons, schools or rejections
 * @param taker takes units within the running transaction; when that fails, the same units are asked for again
 * @param refusal rejects the rows of a unit that cannot be taken
 * @param <U> what a unit is
 */
record ImportPart<U>(List<U> units, Taker<U> taker, BiConsumer<U, StepResults> refusal) {

    /** Takes units from the first on, at least one, and answers how many. */
    interface Taker<U> {
        int take(List<U> units, StepResults results);
    }

    int size() {
        return units.size();
    }

    /** Takes at most so many units, from one on; answers the first that is not taken. */
    int take(int from, int atMost, StepResults results) {
        return from + taker.take(units.subList(from, Math.min(units.size(), from + atMost)), results);
    }

    void giveUp(int unit, StepResults results) {
        refusal.accept(units.get(unit), results);
    }
}

package nl.waaier.api.importing.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.api.importing.Tally.Fate;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.ImportDecision.Outcome;
import nl.waaier.core.teacher.ImportDecision.Status;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.TeacherFact;

/** What a delivery says about one person, and what became of each row of it. Not thread-safe. */
public final class DeliveryPlan {

    private final List<PlannedRow> rows;
    private final Map<String, LocalDate> open;

    DeliveryPlan(List<PlannedRow> rows, Map<String, LocalDate> open) {
        this.rows = rows;
        this.open = new HashMap<>(open);
    }

    /** Every row, rejected ones included. */
    public List<PlannedRow> rows() {
        return rows;
    }

    /** What the rows say that are not rejected, row by row. */
    public List<TeacherFact> facts() {
        return rows.stream().flatMap(row -> row.facts().stream()).toList();
    }

    /** Arbeidsrelaties that go on according to the delivery, each with the date of its last mutation. */
    public Map<String, LocalDate> open() {
        return Map.copyOf(open);
    }

    /** Whether a row says several things, of which one could be taken and another not. */
    public boolean hasRowsThatSaySeveralThings() {
        return rows.stream().anyMatch(row -> row.facts().size() > 1);
    }

    /**
     * Rejects the rows of which only a part would be taken, so that a row is taken whole or not at all.
     *
     * @param outcomes one per fact of {@link #facts()}
     * @return whether there were any; then the facts are others and the outcomes no longer theirs
     */
    public boolean rejectHalfTaken(List<Outcome> outcomes) {
        boolean found = false;
        int at = 0;
        for (PlannedRow row : rows) {
            List<Outcome> ofRow = outcomes.subList(at, at + row.facts().size());
            at += ofRow.size();
            if (isRejected(ofRow) && ofRow.stream().anyMatch(o -> o.status() != Status.REJECTED)) {
                reject(row, ofRow);
                found = true;
            }
        }
        return found;
    }

    /**
     * Tells every row what became of it.
     *
     * @param outcomes one per fact of {@link #facts()}
     */
    public void conclude(List<Outcome> outcomes) {
        int at = 0;
        for (PlannedRow row : rows) {
            List<Outcome> ofRow = outcomes.subList(at, at + row.facts().size());
            at += ofRow.size();
            if (isRejected(ofRow)) {
                reject(row, ofRow);
            } else {
                row.accept(fate(ofRow));
            }
        }
    }

    private static boolean isRejected(List<Outcome> outcomes) {
        return outcomes.stream().anyMatch(o -> o.status() == Status.REJECTED);
    }

    private void reject(PlannedRow row, List<Outcome> outcomes) {
        // What is left of an arbeidsrelatie without this row does not show that it goes on.
        for (TeacherFact fact : row.facts()) {
            if (fact instanceof AppointmentFact f) {
                open.remove(f.appointmentId());
            }
        }
        List<Rule> rules = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.rule() != null && !rules.contains(outcome.rule())) {
                rules.add(outcome.rule());
            }
        }
        rules.forEach(rule -> row.reject(null, rule));
    }

    private static Fate fate(List<Outcome> outcomes) {
        if (outcomes.stream().anyMatch(o -> o.status() == Status.REPLACED)) {
            return Fate.REPLACED;
        }
        return outcomes.stream().anyMatch(o -> o.status() == Status.RECORDED) ? Fate.ADDED : Fate.UNCHANGED;
    }
}

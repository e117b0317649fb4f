package nl.waaier.projections.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.projections.facts.FactLog;
import nl.waaier.projections.facts.KnownFact;

/**
 * Leads from a fact back to where it is on record. What is worked out from facts, such as a role holding, holds the very
 * facts it was made from, so each is found by being the same object: two facts on record can be equal.
 */
final class RecordedFacts {

    private final IdentityHashMap<TeacherFact, KnownFact> known = new IdentityHashMap<>();
    private final List<TeacherFact> facts = new ArrayList<>();

    /** The facts that were known, and held, at a moment. */
    RecordedFacts(FactLog log, Instant knownOn) {
        for (KnownFact fact : log.facts()) {
            if (fact.knownAt(knownOn)) {
                known.put(fact.fact(), fact);
                facts.add(fact.fact());
            }
        }
    }

    /** All of them, in the order of recording. */
    List<TeacherFact> all() {
        return facts;
    }

    /** One of them, with where it is on record. */
    <F extends TeacherFact> Duty.OnRecord<F> of(F fact) {
        KnownFact where = Objects.requireNonNull(known.get(fact), "not one of these facts");
        return new Duty.OnRecord<>(where.number(), where.recordedAt(), fact);
    }

    /** Those of a list that take effect on or before a date, with where they are on record. */
    <F extends TeacherFact> List<Duty.OnRecord<F>> until(LocalDate date, List<F> some) {
        return some.stream()
                .filter(fact -> !fact.effectiveDate().isAfter(date))
                .map(this::of)
                .toList();
    }
}

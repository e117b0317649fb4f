package nl.waaier.projections.facts;

import java.time.Instant;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/**
 * A fact with its second clock: when it became known, and when it was withdrawn.
 *
 * @param number its number in the teacher's stream
 * @param fact what was recorded
 * @param recordedAt the moment it was recorded
 * @param withdrawal how it was withdrawn, null while it holds
 */
public record KnownFact(
        long number,
        TeacherFact fact,
        Instant recordedAt,
        @Nullable Withdrawal withdrawal) {

    /** Whether it was on record, and not yet withdrawn, at a moment; the moment of recording included. */
    public boolean knownAt(Instant moment) {
        return !recordedAt.isAfter(moment)
                && (withdrawal == null || withdrawal.at().isAfter(moment));
    }

    /** The same fact as it was known at a moment: a withdrawal that came later was not known then. */
    public KnownFact asKnownAt(Instant moment) {
        return knownAt(moment) ? new KnownFact(number, fact, recordedAt, null) : this;
    }

    /** The same fact, withdrawn. */
    KnownFact withdrawn(Withdrawal how) {
        return new KnownFact(number, fact, recordedAt, how);
    }
}

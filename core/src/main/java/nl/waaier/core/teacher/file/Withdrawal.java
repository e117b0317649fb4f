package nl.waaier.core.teacher.file;

import java.time.Instant;
import nl.waaier.core.shared.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * How a fact was withdrawn.
 *
 * @param number the number of its withdrawal in the teacher's stream
 * @param at the moment it was withdrawn
 * @param by who withdrew it
 * @param replacedBy number of the fact recorded in its place, null when none
 * @param reason why, null when a later delivery said otherwise
 */
public record Withdrawal(
        long number,
        Instant at,
        RecordedBy by,
        @Nullable Long replacedBy,
        @Nullable PersonalText reason) {

    /** Whether it has a reason that can still be read. */
    public boolean hasText() {
        return reason != null && !reason.erased();
    }

    /** The same, whose reason was erased if it had one. */
    Withdrawal withoutText() {
        return reason == null ? this : new Withdrawal(number, at, by, replacedBy, PersonalText.ERASED);
    }
}

package nl.waaier.core.teacher.file;

import java.time.Instant;
import nl.waaier.core.shared.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * How a fact was withdrawn.
 *
 * @param at the moment it was withdrawn
 * @param by who withdrew it
 * @param replacedBy number of the fact recorded in its place, null when none
 * @param reason why, null when a later delivery said otherwise
 */
public record Withdrawal(
        Instant at,
        RecordedBy by,
        @Nullable Long replacedBy,
        @Nullable PersonalText reason) {}

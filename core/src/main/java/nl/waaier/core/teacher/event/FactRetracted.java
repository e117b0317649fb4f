package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * A fact was recorded wrongly and no longer holds. It stays in the history: whoever asks what was known before this
 * moment still finds it.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param number number of the retracted fact in the teacher's stream
 * @param effectiveDate effective date of the retracted fact
 * @param replacedBy number of the fact recorded in its place in the same decision, null when none
 * @param reason why, null when a corrected delivery said otherwise
 */
public record FactRetracted(
        TeacherId teacherId,
        BoardNumber boardNumber,
        long number,
        LocalDate effectiveDate,
        @Nullable Long replacedBy,
        @Nullable PersonalText reason)
        implements TeacherEvent {
    /** @throws NullPointerException when something that must be told is missing */
    public FactRetracted {
        Required.all(teacherId, boardNumber, effectiveDate);
    }
}

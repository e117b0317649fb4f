package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * The employer assigned an activity within the jaartaak, and asks to take it out of the basic right. Without consent it is at
 * the employer's cost.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param brin the school that assigns it
 * @param activity its reference, unique within the teacher, 1 to 40 visible characters
 * @param date on which day; it is the right of the school year that this is in
 * @param amount how much is asked for
 * @param purpose what it is, null when not told
 */
public record ActivityAssigned(
        TeacherId teacherId,
        BoardNumber boardNumber,
        Brin brin,
        String activity,
        LocalDate date,
        HoursAndEuros amount,
        @Nullable PersonalText purpose)
        implements RightsFact {

    /** @throws IllegalArgumentException when the reference is out of its {@link Bounds}, or the amount is none */
    public ActivityAssigned {
        Required.all(teacherId, boardNumber, brin, activity, date, amount);
        Bounds.activity(activity);
        amount.requireSome();
    }

    @Override
    public LocalDate effectiveDate() {
        return date;
    }
}

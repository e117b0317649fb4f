package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody spent some of the basic right by own choice, which takes nobody's approval.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param date on which day; it is the right of the school year that this is in
 * @param amount how much
 * @param purpose what for, null when not told
 */
public record RightSpent(
        TeacherId teacherId,
        BoardNumber boardNumber,
        LocalDate date,
        HoursAndEuros amount,
        @Nullable PersonalText purpose)
        implements RightsFact, ByOneself {

    /** @throws IllegalArgumentException when the amount is none */
    public RightSpent {
        Required.all(teacherId, boardNumber, date, amount);
        amount.requireSome();
    }

    @Override
    public LocalDate effectiveDate() {
        return date;
    }
}

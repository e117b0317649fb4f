package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * It was agreed that what is left of the basic right of a school year does not lapse, but is carried over to the next.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param brin the school that agrees to it
 * @param year the right of which school year
 * @param date from which day that holds
 * @param amount how much of what is left is carried over, at most
 * @param remark why, or under what terms; null when not told
 */
public record LapseAgreed(
        TeacherId teacherId,
        BoardNumber boardNumber,
        Brin brin,
        SchoolYear year,
        LocalDate date,
        HoursAndEuros amount,
        @Nullable PersonalText remark)
        implements RightsFact {

    /** @throws IllegalArgumentException when the amount is none */
    public LapseAgreed {
        Required.all(teacherId, boardNumber, brin, year, date, amount);
        amount.requireSome();
    }

    @Override
    public LocalDate effectiveDate() {
        return date;
    }
}

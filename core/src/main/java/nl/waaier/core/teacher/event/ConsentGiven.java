package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;

/**
 * Somebody consents to an assigned activity being taken out of the own basic right.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param activity the reference of the activity, 1 to 40 visible characters
 * @param amount how much of what was asked, at most
 * @param date from which day that holds
 */
public record ConsentGiven(
        TeacherId teacherId, BoardNumber boardNumber, String activity, HoursAndEuros amount, LocalDate date)
        implements RightsFact, ByOneself {

    /** @throws IllegalArgumentException when the reference is out of its {@link Bounds}, or the amount is none */
    public ConsentGiven {
        Required.all(teacherId, boardNumber, activity, amount, date);
        Bounds.activity(activity);
        amount.requireSome();
    }

    @Override
    public LocalDate effectiveDate() {
        return date;
    }
}

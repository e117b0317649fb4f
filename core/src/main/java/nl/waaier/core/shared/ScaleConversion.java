package nl.waaier.core.shared;

import java.time.LocalDate;

/**
 * From one day on a function goes by another label: the label changed, the function did not, so it is never a promotion.
 *
 * @param date first day of the new label
 * @param before what the function was called until the day before
 * @param after what it is called from this day on, in the same sector
 */
public record ScaleConversion(LocalDate date, SalaryScale before, SalaryScale after) {

    /** @throws IllegalArgumentException when the two are of different sectors */
    public ScaleConversion {
        Required.all(date, before, after);
        if (before.sector() != after.sector()) {
            throw new IllegalArgumentException("a conversion stays within its sector");
        }
    }
}

package nl.waaier.projections.outlook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import nl.waaier.core.shared.TeacherId;

/**
 * The age at which people are assumed to leave. They leave on the last day of the month in which they reach it.
 *
 * @param years {@value #MIN_YEARS} to {@value #MAX_YEARS}
 * @param months 0 to 11, on top of the years
 */
public record RetirementAge(int years, int months) {

    /** The lowest age in years. */
    public static final int MIN_YEARS = 50;

    /** The highest age in years. */
    public static final int MAX_YEARS = 80;

    private static final int MONTHS = 12;

    /** @throws IllegalArgumentException when it is out of bounds */
    public RetirementAge {
        if (years < MIN_YEARS || years > MAX_YEARS || months < 0 || months >= MONTHS) {
            throw new IllegalArgumentException("not an age of " + MIN_YEARS + " to " + MAX_YEARS + " years");
        }
    }

    /**
     * The day on which somebody reaches the age. Where the month has no such day, it is the first of the next: who was
     * born on 29 February is a year older on 1 March.
     */
    public LocalDate reachedOn(LocalDate birthDate) {
        YearMonth month = YearMonth.from(birthDate).plusMonths((long) years * MONTHS + months);
        return month.isValidDay(birthDate.getDayOfMonth())
                ? month.atDay(birthDate.getDayOfMonth())
                : month.plusMonths(1).atDay(1);
    }

    /** The last day of work. */
    public LocalDate lastDay(LocalDate birthDate) {
        return YearMonth.from(reachedOn(birthDate)).atEndOfMonth();
    }

    /** The last day of work of everybody of whom the birth date is known. */
    public Map<TeacherId, LocalDate> lastDays(Map<TeacherId, LocalDate> birthDates) {
        Map<TeacherId, LocalDate> lastDays = new HashMap<>();
        birthDates.forEach((teacher, birthDate) -> lastDays.put(teacher, lastDay(birthDate)));
        return lastDays;
    }
}

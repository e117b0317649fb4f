package nl.waaier.api.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/** Calendar days as Dutch schools count them. */
public final class DutchDays {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private DutchDays() {}

    /** The day in the Netherlands at a moment. */
    public static LocalDate on(Instant moment) {
        return LocalDate.ofInstant(moment, NETHERLANDS);
    }

    /** 1 October of a year, DUO's reference date. */
    public static LocalDate referenceDate(int year) {
        return LocalDate.of(year, Month.OCTOBER, 1);
    }

    /** The last reference date on a day; the day itself when it is one. */
    public static LocalDate lastReferenceDate(LocalDate day) {
        LocalDate ofThatYear = referenceDate(day.getYear());
        return ofThatYear.isAfter(day) ? ofThatYear.minusYears(1) : ofThatYear;
    }
}

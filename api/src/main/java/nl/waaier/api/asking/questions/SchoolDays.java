package nl.waaier.api.asking.questions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import nl.waaier.api.platform.time.IsoTime;
import org.springframework.stereotype.Component;

/** Calendar days as Dutch schools count them. */
@Component
public final class SchoolDays {

    private final Clock clock;

    SchoolDays(Clock clock) {
        this.clock = clock;
    }

    /** Today in the Netherlands. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), IsoTime.NETHERLANDS);
    }

    /** The last 1 October, DUO's reference date; today when it is one. */
    public LocalDate lastReferenceDate() {
        LocalDate ofThisYear = referenceDate(today().getYear());
        return ofThisYear.isAfter(today()) ? ofThisYear.minusYears(1) : ofThisYear;
    }

    /** 1 October of a year. */
    public static LocalDate referenceDate(int year) {
        return LocalDate.of(year, Month.OCTOBER, 1);
    }
}

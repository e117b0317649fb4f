package nl.waaier.api.asking.questions;

import java.time.Clock;
import java.time.LocalDate;
import nl.waaier.api.platform.time.DutchDays;
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
        return DutchDays.on(clock.instant());
    }

    /** The last 1 October, DUO's reference date; today when it is one. */
    public LocalDate lastReferenceDate() {
        return DutchDays.lastReferenceDate(today());
    }

    /** 1 October of a year. */
    public static LocalDate referenceDate(int year) {
        return DutchDays.referenceDate(year);
    }
}

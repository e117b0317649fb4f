package nl.waaier.api.benchmark.audit;

import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.TeacherId;

/** One thing that HR records about one arbeidsrelatie, in words that favour no way of keeping it. */
sealed interface Change {

    /** About whom. */
    TeacherId teacher();

    /** Which arbeidsrelatie of this person. */
    String appointment();

    /** When it is recorded, in whole milliseconds. */
    Instant at();

    /** Which arbeidsrelatie of all. */
    default String key() {
        return teacher() + "/" + appointment();
    }

    /** It began. */
    record Begun(Instant at, TeacherId teacher, String appointment, LocalDate start, String scale, Fte fte)
            implements Change {}

    /** Another fte from a day on. */
    record TermsChanged(Instant at, TeacherId teacher, String appointment, LocalDate from, Fte fte) implements Change {}

    /** The fte that was recorded for a day was wrong. */
    record TermsCorrected(Instant at, TeacherId teacher, String appointment, LocalDate from, Fte fte)
            implements Change {}

    /** The change that was recorded for a day never was. */
    record TermsWithdrawn(Instant at, TeacherId teacher, String appointment, LocalDate from) implements Change {}

    /** It ended. */
    record Ended(Instant at, TeacherId teacher, String appointment, LocalDate lastDay) implements Change {}

    /** It did not end after all. */
    record EndWithdrawn(Instant at, TeacherId teacher, String appointment) implements Change {}

    /** It never was. */
    record BeginWithdrawn(Instant at, TeacherId teacher, String appointment) implements Change {}
}

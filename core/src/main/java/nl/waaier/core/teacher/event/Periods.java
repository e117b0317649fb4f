package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Bounds that several facts share. */
final class Periods {

    private Periods() {}

    static void requireOrder(LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("period ends before it begins");
        }
    }
}

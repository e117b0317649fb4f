package nl.waaier.api.platform.problem;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies behind an exception. */
public final class Causes {

    /** More is a knot: nothing of ours or of the libraries wraps this deep. */
    private static final int MAX = 20;

    private Causes() {}

    /** The exception itself, its cause, the cause of that and so on; at most {@value #MAX}, so that it always ends. */
    public static Stream<Throwable> of(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(MAX);
    }

    /** What went wrong, for a log that must not hold personal data: kinds and places, no messages. */
    public static String names(Throwable thrown) {
        return of(thrown)
                .map(cause -> {
                    StackTraceElement[] trace = cause.getStackTrace();
                    return cause.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
                })
                .collect(Collectors.joining(" <- "));
    }
}

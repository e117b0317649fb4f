package nl.waaier.api.importing.job;

import java.util.stream.Collectors;
import nl.waaier.api.platform.problem.Causes;

/** What went wrong, for a log that must not hold personal data: kinds and places, no messages. */
final class CauseNames {

    private CauseNames() {}

    static String of(Throwable problem) {
        return Causes.of(problem).map(CauseNames::nameOf).collect(Collectors.joining(" <- "));
    }

    private static String nameOf(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return cause.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}

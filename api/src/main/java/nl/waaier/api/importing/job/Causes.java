package nl.waaier.api.importing.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went wrong, for a log that must not hold personal data: kinds and places, no messages. */
final class Causes {

    private static final int MAX = 10;

    private Causes() {}

    static String of(Throwable problem) {
        List<String> causes = new ArrayList<>();
        @Nullable Throwable at = problem;
        while (at != null && causes.size() < MAX) {
            StackTraceElement[] trace = at.getStackTrace();
            causes.add(at.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]));
            at = at.getCause();
        }
        return String.join(" <- ", causes);
    }
}

package nl.waaier.api.importing;

import java.time.Duration;
import java.util.Optional;

/** How long something will take, by how fast it went so far. */
public final class TimeLeft {

    private static final Duration TOO_SHORT = Duration.ofSeconds(1);

    private TimeLeft() {}

    /**
     * The time until the end, in whole seconds, up; empty while nothing can be said of it.
     *
     * @param elapsed how long the rows done took
     * @param done rows done
     * @param left rows to do
     */
    public static Optional<Duration> of(Duration elapsed, long done, long left) {
        if (done <= 0 || elapsed.compareTo(TOO_SHORT) < 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds((long) Math.ceil(elapsed.toMillis() / 1000.0 * left / done)));
    }
}

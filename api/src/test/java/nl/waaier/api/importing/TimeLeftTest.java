package nl.waaier.api.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long something will take, by how fast it went so far. */
class TimeLeftTest {

    @Test
    void itIsByTheSpeedSoFarInWholeSecondsUp() {
        assertThat(TimeLeft.of(Duration.ofSeconds(10), 100, 50)).hasValue(Duration.ofSeconds(5));
        assertThat(TimeLeft.of(Duration.ofSeconds(10), 3, 1)).hasValue(Duration.ofSeconds(4));
        assertThat(TimeLeft.of(Duration.ofSeconds(10), 3, 0)).hasValue(Duration.ZERO);
    }

    @Test
    void nothingIsSaidBeforeAnythingIsKnown() {
        assertThat(TimeLeft.of(Duration.ofSeconds(10), 0, 50)).isEmpty();
        assertThat(TimeLeft.of(Duration.ofMillis(999), 10, 50)).isEmpty();
    }
}

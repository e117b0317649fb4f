package nl.waaier.core.teacher.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.RandomHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fold under random histories: recorded out of order, retracted, replaced. */
class TeacherFileTest {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsKnownAtAMomentIsWhatTheDecisionsKnewThen(long seed) {
        List<TeacherEvent> events = RandomHistory.events(seed, 40);
        TeacherFile file = fold(events);
        for (int n = 0; n < events.size(); n++) {
            assertThat(file.knownAt(START.plusMillis(n)))
                    .as("after event %s of seed %s", n, seed)
                    .isEqualTo(fold(events.subList(0, n + 1)).live());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eventsDeliveredAgainChangeNothing(long seed) {
        List<TeacherEvent> events = RandomHistory.events(seed, 40);
        TeacherFile once = fold(events);
        TeacherFile again = once;
        for (int n = 0; n < events.size(); n++) {
            again = again.evolve(event(n, START.plusMillis(n), events.get(n)));
        }
        assertThat(again).isEqualTo(once);
    }

    @Test
    void aGapInTheNumbersIsNoticed() {
        assertThatThrownBy(() -> GivenFile.EMPTY.evolve(event(1, START, Given.mentorSince("2021-08-01"))))
                .isInstanceOf(MissingEventsException.class)
                .hasMessageContaining("from number 0");
    }

    @Test
    void aClockThatWentBackDoesNotChangeTheOrderOfKnowing() {
        TeacherFile file = GivenFile.EMPTY
                .evolve(event(
                        0, START, Given.appointment("1").from("2014-08-01").started()))
                .evolve(event(1, START.minusSeconds(60), Given.mentorSince("2021-08-01")));
        assertThat(file.knownAt(START.minusSeconds(1))).isEmpty();
        assertThat(file.knownAt(START)).hasSize(2);
    }

    private static TeacherFile fold(List<TeacherEvent> events) {
        return GivenFile.after(GivenFile.EMPTY, START::plusMillis, events);
    }

    private static RecordedEvent event(long number, Instant at, TeacherEvent event) {
        return new RecordedEvent(number, at, RecordedBy.UNKNOWN, event);
    }
}

package nl.waaier.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.RandomHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fold under random histories: recorded out of order, retracted, replaced. */
class FactLogTest {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsKnownAtAMomentIsWhatTheDecisionsKnewThen(long seed) {
        List<TeacherEvent> events = RandomHistory.events(seed, 40);
        FactLog log = fold(events);
        for (int n = 0; n < events.size(); n++) {
            assertThat(log.knownAt(recordedAt(n)))
                    .as("after event %s of seed %s", n, seed)
                    .isEqualTo(
                            TeacherFile.EMPTY.evolve(events.subList(0, n + 1)).live());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eventsDeliveredAgainChangeNothing(long seed) {
        List<TeacherEvent> events = RandomHistory.events(seed, 40);
        FactLog once = fold(events);
        FactLog again = once;
        for (int n = 0; n < events.size(); n++) {
            again = again.evolve(n, recordedAt(n), events.get(n), fact -> true);
        }
        assertThat(again).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDocumentHoldsTheWholeLog(long seed) {
        FactLog log = fold(RandomHistory.events(seed, 40));
        assertThat(FactLogDocuments.read(FactLogDocuments.write(log, true))).isEqualTo(log);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void goingOnFromAStoredDocumentIsTheSameAsFromTheStart(long seed) {
        List<TeacherEvent> events = RandomHistory.events(seed, 40);
        FactLog stored = null;
        for (int n = 0; n < events.size(); n++) {
            FactLog before =
                    stored == null ? empty(events) : FactLogDocuments.read(FactLogDocuments.write(stored, true));
            stored = before.evolve(n, recordedAt(n), events.get(n), fact -> true);
        }
        assertThat(stored).isEqualTo(fold(events));
    }

    @Test
    void aDayDoesNotMoveWithTheMachinesTimeZone() {
        TimeZone before = TimeZone.getDefault();
        FactLog log = fold(List.of(Given.appointment("1").from("2024-03-31").started()));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            var document = FactLogDocuments.write(log, true);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
            assertThat(FactLogDocuments.read(document)).isEqualTo(log);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aViewKeepsOnlyWhatItNeedsAndStillCountsEveryEvent() {
        FactLog log = FactLog.empty(Given.TEACHER, Given.BOARD)
                .evolve(
                        0,
                        recordedAt(0),
                        Given.appointment("1").from("2014-08-01").started(),
                        AppointmentFact.class::isInstance)
                .evolve(1, recordedAt(1), Given.mentorSince("2021-08-01"), AppointmentFact.class::isInstance);
        assertThat(log.facts()).hasSize(1);
        assertThat(log.sequence()).isEqualTo(1);
    }

    @Test
    void aGapInTheNumbersIsNoticed() {
        FactLog log = FactLog.empty(Given.TEACHER, Given.BOARD);
        assertThatThrownBy(() -> log.evolve(1, START, Given.mentorSince("2021-08-01"), fact -> true))
                .isInstanceOfSatisfying(MissingEventsException.class, e -> assertThat(e.firstMissing())
                        .isZero());
    }

    @Test
    void aClockThatWentBackDoesNotChangeTheOrderOfKnowing() {
        FactLog log = FactLog.empty(Given.TEACHER, Given.BOARD)
                .evolve(0, START, Given.appointment("1").from("2014-08-01").started(), fact -> true)
                .evolve(1, START.minusSeconds(60), Given.mentorSince("2021-08-01"), fact -> true);
        assertThat(log.knownAt(START.minusSeconds(1))).isEmpty();
        assertThat(log.knownAt(START)).hasSize(2);
    }

    private static FactLog fold(List<TeacherEvent> events) {
        return IntStream.range(0, events.size())
                .boxed()
                .reduce(
                        empty(events),
                        (log, n) -> log.evolve(n, recordedAt(n), events.get(n), fact -> true),
                        (a, b) -> b);
    }

    private static FactLog empty(List<TeacherEvent> events) {
        return events.isEmpty()
                ? FactLog.empty(Given.TEACHER, Given.BOARD)
                : FactLog.empty(events.getFirst().teacherId(), events.getFirst().boardNumber());
    }

    private static Instant recordedAt(int n) {
        return START.plusMillis(n);
    }
}

package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.PersonErased;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TextsErased;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.core.teacher.file.RecordedEvent;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.teacher.file.Withdrawal;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.RandomHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nodes whose clocks differ, and clocks that are put back: what is known at a moment is always what was once known, all
 * of it, and a later moment never knows less.
 */
class ClockSkewTest {

    private static final Instant START = Instant.parse("2024-10-27T00:00:00Z");
    private static final int COMMANDS = 40;
    private static final int SEEDS = 100;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsKnownAtAMomentIsWhatWasOnceKnown(long seed) {
        List<TeacherEvent> events = RandomHistory.events(seed, COMMANDS);
        List<Instant> clocks = clocks(seed, events.size());
        assertThat(strange(events, clocks, fold(events, clocks))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStoredDocumentRemembersTheOrderToo(long seed) {
        List<TeacherEvent> events = RandomHistory.events(seed, COMMANDS);
        List<Instant> clocks = clocks(seed, events.size());
        TeacherFile stored = TeacherFile.empty(Given.TEACHER, Given.BOARD);
        for (int n = 0; n < events.size(); n++) {
            stored = FileDocumentTest.read(FileCodec.document(stored.evolve(event(n, events, clocks))));
        }
        assertThat(stored).isEqualTo(fold(events, clocks));
    }

    /** The planted fault: a fold that believes each clock. */
    @Test
    void aFoldThatBelievesEveryClockIsCaught() {
        assertThat(seeds().filter(seed -> {
                    List<TeacherEvent> events = RandomHistory.events(seed, COMMANDS);
                    List<Instant> clocks = clocks(seed, events.size());
                    return !strange(events, clocks, believing(events, clocks)).isEmpty();
                }))
                .hasSizeGreaterThan(SEEDS / 2);
    }

    /** Moments at which something is known that never was, or less than at the moment before. */
    private static List<Instant> strange(List<TeacherEvent> events, List<Instant> clocks, TeacherFile file) {
        List<List<TeacherFact>> once = IntStream.rangeClosed(0, events.size())
                .mapToObj(n -> GivenFile.live(GivenFile.of(events.subList(0, n))))
                .toList();
        TreeSet<Instant> moments = new TreeSet<>(clocks);
        clocks.forEach(moment -> moments.add(moment.minusMillis(1)));
        List<Instant> strange = new ArrayList<>();
        int known = 0;
        for (Instant moment : moments) {
            int from = known;
            List<TeacherFact> facts = GivenFile.facts(file.knownAt(moment));
            known = IntStream.rangeClosed(from, events.size())
                    .filter(n -> once.get(n).equals(facts))
                    .findFirst()
                    .orElse(-1);
            if (known < 0) {
                strange.add(moment);
                known = from;
            }
        }
        return strange;
    }

    /** Two nodes, a quarter of an hour apart, of which one is put back by an hour now and then. */
    private static List<Instant> clocks(long seed, int events) {
        Random random = new Random(seed * 31 + 7);
        Duration putBack = Duration.ZERO;
        List<Instant> clocks = new ArrayList<>();
        for (int n = 0; n < events; n++) {
            Instant now = START.plus(Duration.ofMinutes(5L * n));
            if (random.nextInt(10) == 0) {
                putBack = putBack.isZero() ? Duration.ofHours(1) : Duration.ZERO;
            }
            clocks.add(random.nextBoolean() ? now.minus(putBack) : now.plus(Duration.ofMinutes(15)));
        }
        return clocks;
    }

    private static RecordedEvent event(int n, List<TeacherEvent> events, List<Instant> clocks) {
        return new RecordedEvent(n, clocks.get(n), RecordedBy.UNKNOWN, events.get(n));
    }

    private static TeacherFile fold(List<TeacherEvent> events, List<Instant> clocks) {
        return GivenFile.EMPTY.evolve(IntStream.range(0, events.size())
                .mapToObj(n -> event(n, events, clocks))
                .toList());
    }

    private static TeacherFile believing(List<TeacherEvent> events, List<Instant> clocks) {
        List<RecordedFact<?>> facts = new ArrayList<>();
        for (int n = 0; n < events.size(); n++) {
            Instant at = clocks.get(n);
            switch (events.get(n)) {
                case TeacherFact fact -> facts.add(new RecordedFact<>(n, fact, at, RecordedBy.UNKNOWN, null));
                case PersonErased e -> throw new AssertionError("histories erase nobody");
                case TextsErased e -> throw new AssertionError("histories erase nothing");
                case FactRetracted r -> {
                    Withdrawal how = new Withdrawal(n, at, RecordedBy.UNKNOWN, r.replacedBy(), r.reason());
                    facts.replaceAll(f -> f.number() == r.number()
                            ? new RecordedFact<TeacherFact>(f.number(), f.fact(), f.recordedAt(), f.recordedBy(), how)
                            : f);
                }
            }
        }
        return new TeacherFile(Given.TEACHER, Given.BOARD, events.size() - 1L, START, facts);
    }
}

package nl.waaier.projections.functiemix;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.RandomHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a figure of long ago became since, and which facts did it. */
class FunctiemixRestatementTest {

    private static final LocalDate DATE = LocalDate.parse("2014-10-01");
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final GivenAppointment APPOINTMENT =
            Given.appointment("1").from("2010-08-01").scale("LB").fte("0.8000");

    private static TeacherFile file(List<? extends TeacherEvent> events) {
        return GivenFile.after(GivenFile.EMPTY, FunctiemixRestatementTest::recordedAt, events);
    }

    private static Instant recordedAt(long n) {
        return START.plusMillis(n);
    }

    private static FunctiemixRestatement restated(TeacherFile file, int known, int later) {
        FunctiemixRestatement.Sum sum = new FunctiemixRestatement.Sum(DATE, Mixes.SCHOOL);
        sum.add(file, recordedAt(known), recordedAt(later));
        return sum.total();
    }

    private static List<Long> numbers(FunctiemixRestatement restatement) {
        return restatement.posts().stream()
                .flatMap(post -> post.facts().stream())
                .map(RecordedFact::number)
                .toList();
    }

    @Test
    void aFactOfYearsAgoIsCorrectedAndExactlyThisIsListed() {
        var wrong = APPOINTMENT.fte("0.5000").changedOn("2013-08-01");
        var right = APPOINTMENT.fte("0.6000").changedOn("2013-08-01");
        TeacherFile file = file(List.of(
                APPOINTMENT.started(),
                APPOINTMENT.fte("0.7000").changedOn("2012-08-01"),
                wrong,
                Given.appointment("2").from("2010-08-01").started(),
                right,
                Given.replaced(2, wrong, 4, "verkeerde omvang")));

        FunctiemixRestatement restatement = restated(file, 3, 5);

        assertThat(restatement.scales())
                .containsExactly(new FunctiemixRestatement.ScaleRestated("LB", fte("1.5"), fte("1.6"), fte("0.1")));
        assertThat(restatement.posts()).singleElement().satisfies(post -> {
            assertThat(post.appointmentId()).isEqualTo("1");
            assertThat(post.scaleBefore()).isEqualTo("LB");
            assertThat(post.fteBefore()).isEqualTo(fte("0.5"));
            assertThat(post.fteAfter()).isEqualTo(fte("0.6"));
            assertThat(post.facts())
                    .containsExactly(file.facts().get(2), file.facts().get(4));
        });
    }

    @Test
    void whatDoesNotChangeTheAnswerIsNotListed() {
        var overtaken = APPOINTMENT.fte("0.7000").changedOn("2012-08-01");
        TeacherFile file = file(List.of(
                APPOINTMENT.started(),
                overtaken,
                APPOINTMENT.fte("0.5000").changedOn("2013-08-01"),
                Given.retracted(1, overtaken, "nooit gebeurd"),
                APPOINTMENT.fte("0.9000").changedOn("2014-10-02"),
                APPOINTMENT.endedOn("2014-10-01"),
                Given.mentorSince("2011-08-01")));
        assertThat(restated(file, 2, 6).posts()).isEmpty();
        assertThat(restated(file, 2, 6).scales())
                .allMatch(scale -> scale.difference().equals(Fte.ZERO));
    }

    @Test
    void aFactThatWasRecordedAndWithdrawnInBetweenDidNothing() {
        var slip = APPOINTMENT.fte("0.5000").changedOn("2013-08-01");
        TeacherFile file = file(List.of(
                APPOINTMENT.started(),
                slip,
                Given.retracted(1, slip, "vergissing"),
                APPOINTMENT.fte("0.4000").changedOn("2013-09-01")));
        assertThat(restated(file, 0, 2).posts()).isEmpty();
        assertThat(numbers(restated(file, 0, 3))).containsExactly(3L);
        assertThat(numbers(restated(file, 1, 3))).containsExactly(1L, 3L);
    }

    @Test
    void anEndAfterTheDateIsNotNamedBesideWhatDidIt() {
        TeacherFile file = file(List.of(
                APPOINTMENT.started(),
                APPOINTMENT.fte("0.5000").changedOn("2013-08-01"),
                APPOINTMENT.endedOn("2015-07-31")));
        assertThat(numbers(restated(file, 0, 2))).containsExactly(1L);
    }

    @Test
    void whatCameAndWhatWentAreListedToo() {
        var end = APPOINTMENT.endedOn("2014-09-30");
        TeacherFile file = file(List.of(APPOINTMENT.started(), end, Given.retracted(1, end, "bleef")));
        FunctiemixRestatement gone = restated(file, 0, 1);
        assertThat(numbers(gone)).containsExactly(1L);
        assertThat(gone.posts().getFirst().scaleAfter()).isNull();
        assertThat(gone.posts().getFirst().fteAfter()).isEqualTo(Fte.ZERO);
        FunctiemixRestatement back = restated(file, 1, 2);
        assertThat(numbers(back)).containsExactly(1L);
        assertThat(back.posts().getFirst().scaleBefore()).isNull();
        assertThat(back.posts().getFirst().fteAfter()).isEqualTo(fte("0.8"));
    }

    @Test
    void aWithdrawalAfterTheSecondMomentIsNotKnownYet() {
        var slip = APPOINTMENT.fte("0.5000").changedOn("2013-08-01");
        TeacherFile file = file(List.of(APPOINTMENT.started(), slip, Given.retracted(1, slip, "vergissing")));
        assertThat(restated(file, 0, 1).posts().getFirst().facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.withdrawal()).isNull());
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theListAlwaysAccountsForTheDifferenceAndNamesFacts(long seed) {
        List<TeacherEvent> events = RandomHistory.events(seed, 40);
        if (events.isEmpty()) {
            return;
        }
        Random random = new Random(new SplittableRandom(seed).nextLong());
        TeacherFile file = file(events);
        int known = random.nextInt(events.size());
        int later = known + random.nextInt(events.size() - known);

        FunctiemixRestatement restatement = restated(file, known, later);

        Map<String, Fte> listed = new TreeMap<>();
        restatement.posts().forEach(post -> {
            assertThat(post.facts()).as("seed " + seed).isNotEmpty().allSatisfy(fact -> {
                assertThat(fact.recordedAt()).isBeforeOrEqualTo(recordedAt(later));
                assertThat(fact.knownAt(recordedAt(known))).isNotEqualTo(fact.knownAt(recordedAt(later)));
            });
            if (post.scaleBefore() != null) {
                listed.merge(post.scaleBefore(), Fte.ZERO.minus(post.fteBefore()), Fte::plus);
            }
            if (post.scaleAfter() != null) {
                listed.merge(post.scaleAfter(), post.fteAfter(), Fte::plus);
            }
        });
        Map<String, Fte> differences = new TreeMap<>();
        restatement.scales().forEach(scale -> differences.put(scale.scale(), scale.difference()));
        differences.values().removeIf(Fte.ZERO::equals);
        listed.values().removeIf(Fte.ZERO::equals);
        assertThat(listed).as("seed " + seed).isEqualTo(differences);
        assertThat(restated(file, known, known).posts()).isEmpty();
    }

    private static Fte fte(String decimal) {
        return Fte.of(new BigDecimal(decimal));
    }
}

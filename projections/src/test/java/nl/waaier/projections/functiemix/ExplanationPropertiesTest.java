package nl.waaier.projections.functiemix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.RandomHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the history, the parts of an explanation add up to the difference exactly. */
class ExplanationPropertiesTest {

    private static final List<Predicate<Post>> SCOPES =
            List.of(Mixes.SCHOOL, Mixes.school("02XY"), Mixes.sector(Sector.BO), Mixes.sector(Sector.VO), post -> true);

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePartsOfARandomStaffAddUp(long seed) {
        Random random = new Random(new SplittableRandom(seed).nextLong());
        assertAddsUp(RandomPosts.facts(random), random, "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePartsOfARandomHistoryAddUpAsKnownAtEveryMoment(long seed) {
        Random random = new Random(new SplittableRandom(seed).nextLong());
        Instant start = Instant.parse("2024-01-01T00:00:00Z");
        List<TeacherEvent> events = RandomHistory.events(seed, 30);
        TeacherFile file = GivenFile.after(GivenFile.EMPTY, start::plusMillis, events);
        for (int n = 0; n < events.size(); n += 3) {
            assertAddsUp(GivenFile.facts(file.knownAt(start.plusMillis(n))), random, "event " + n + " of seed " + seed);
        }
    }

    private static void assertAddsUp(List<TeacherFact> facts, Random random, String what) {
        LocalDate from = RandomPosts.date(random);
        LocalDate until = RandomPosts.date(random);
        for (Predicate<Post> scope : SCOPES) {
            for (ScaleNaming naming : ScaleNaming.values()) {
                FunctiemixExplanation explanation =
                        Mixes.explain(facts, from.toString(), until.toString(), scope, naming);
                assertThat(Mixes.sums(explanation))
                        .as(what)
                        .isEqualTo(Mixes.difference(facts, from, until, scope, naming));
                explanation.scales().forEach(scale -> {
                    Fte causes = scale.causes().stream()
                            .map(FunctiemixExplanation.CauseShare::fte)
                            .reduce(Fte.ZERO, Fte::plus);
                    assertThat(causes).as(what).isEqualTo(scale.difference());
                });
                assertThat(explanation.parts()).as(what).allSatisfy(part -> assertThat(part.fte())
                        .isNotEqualTo(Fte.ZERO));
                assertMovesCancelOut(explanation, what);
                assertNobodyIsPromotedFromOutside(explanation, facts, what);
                assertThat(Mixes.explain(facts, from.toString(), from.toString(), scope, naming)
                                .parts())
                        .as(what)
                        .isEmpty();
            }
        }
    }

    private static void assertMovesCancelOut(FunctiemixExplanation explanation, String what) {
        Map<MixCause, Fte> moved = new TreeMap<>();
        explanation.parts().stream()
                .filter(part -> part.cause().movesBetweenScales())
                .forEach(part -> moved.merge(part.cause(), part.fte(), Fte::plus));
        assertThat(moved.values()).as(what).allMatch(Fte.ZERO::equals);
    }

    /** Day by day: whoever was without any arbeidsrelatie on one of them left and joined, and nobody else joined. */
    private static void assertNobodyIsPromotedFromOutside(
            FunctiemixExplanation explanation, List<TeacherFact> facts, String what) {
        List<Appointment> appointments = Appointment.of(GivenFile.onRecord(facts));
        boolean wasAway = explanation.from().isBefore(explanation.until())
                && explanation.from().datesUntil(explanation.until()).anyMatch(day -> appointments.stream()
                        .noneMatch(a -> a.activeOn(day)));
        if (wasAway) {
            assertThat(explanation.parts())
                    .as(what)
                    .allMatch(part -> part.cause() == MixCause.LEFT || part.cause() == MixCause.JOINED);
        } else if (explanation.from().isBefore(explanation.until())) {
            assertThat(explanation.parts()).as(what).noneMatch(part -> part.cause() == MixCause.JOINED);
        }
    }

    @Test
    void everyCauseIsMetByTheRandomStaff() {
        Set<MixCause> met = EnumSet.noneOf(MixCause.class);
        seeds().forEach(seed -> {
            Random random = new Random(new SplittableRandom(seed).nextLong());
            List<TeacherFact> facts = RandomPosts.facts(random);
            for (int year = 2014; year < 2022; year++) {
                Mixes.explain(facts, year + "-10-01", (year + 2) + "-10-01", Mixes.SCHOOL, ScaleNaming.LABEL)
                        .parts()
                        .forEach(part -> met.add(part.cause()));
            }
        });
        assertThat(met).containsExactlyInAnyOrder(MixCause.values());
    }
}

package nl.waaier.projections.promotion;

import static nl.waaier.core.testing.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.organisation.event.ScaleLadderSet;
import nl.waaier.core.promotion.PromotionRule;
import nl.waaier.core.promotion.PromotionRules;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.TrajectoryComponent;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenTrajectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes later: what was found, or not explained, as known before it stays what it was. */
class PromotionPropertiesTest {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static final Organisation BOARD = Given.ORGANISATION
            .evolve(new PromotionPolicyAdopted(
                    Given.BOARD,
                    day("2016-08-01"),
                    List.of(new ChangePolicy(
                            null,
                            null,
                            "LB",
                            "LC",
                            List.of(
                                    asked(PromotionStep.TOETSING, TrajectoryComponent.COMPETENTIES),
                                    asked(PromotionStep.LEERTRAJECT, null),
                                    asked(PromotionStep.BENOEMING, null))))))
            .evolve(new ScaleLadderSet(Given.BOARD, "md", "MD", null, List.of("LC", "DA")));

    private static RequiredStep asked(PromotionStep step, @Nullable TrajectoryComponent about) {
        return new RequiredStep(List.of(step), about, PromotionOutcome.POSITIEF, null, false, true, 0, List.of());
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Steps of one trajectory in any order, some of them withdrawn, and the two arbeidsrelaties, recorded one by one. */
    private static List<TeacherEvent> events(long seed) {
        Random random = new Random(new SplittableRandom(seed).nextLong());
        GivenTrajectory trajectory = Given.trajectory("P1");
        List<TeacherEvent> events = new ArrayList<>(List.of(
                Given.appointment("1").from("2010-08-01").started(),
                Given.appointment("1").from("2010-08-01").endedOn("2018-07-31"),
                Given.appointment("2").scale("LC").from("2018-08-01").started()));
        while (events.size() < 24) {
            PromotionStepTaken step = trajectory
                    .noting(random.nextBoolean() ? Notes.NONE : Given.decidedBy("bestuur"))
                    .byThemselves(random.nextInt(9) == 0)
                    .step(
                            pick(random, PromotionStep.values()),
                            random.nextInt(3) == 0 ? pick(random, TrajectoryComponent.values()) : null,
                            "201%d-08-01".formatted(6 + random.nextInt(4)),
                            random.nextInt(4) == 0 ? null : pick(random, PromotionOutcome.values()));
            TeacherFile file = GivenFile.of(events);
            List<RecordedFact<PromotionStepTaken>> steps = RecordedFact.ofKind(file.live(), PromotionStepTaken.class);
            if (random.nextInt(6) == 0 && !steps.isEmpty()) {
                RecordedFact<PromotionStepTaken> wrong = steps.get(random.nextInt(steps.size()));
                events.add(Given.retracted(wrong.number(), wrong.fact(), "vergissing"));
            } else if (PromotionRules.broken(file.live(), step, BOARD.succession())
                    .isEmpty()) {
                events.add(step);
            }
        }
        return events;
    }

    private static <E> E pick(Random random, E[] values) {
        return values[random.nextInt(values.length)];
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasFoundBeforeALaterFactStaysWhatItWas(long seed) {
        List<TeacherEvent> events = events(seed);
        TeacherFile file = GivenFile.after(GivenFile.EMPTY, START::plusSeconds, events);
        TeacherFile then = GivenFile.EMPTY;
        for (int n = 0; n < events.size(); n++) {
            then = GivenFile.after(then, START::plusSeconds, List.of(events.get(n)));
            TeacherPromotions asKnownThen = TeacherPromotions.of(file, START.plusSeconds(n));
            TeacherPromotions asItWas = TeacherPromotions.of(then, Instant.MAX);
            assertThat(AuditedTrajectory.of(asKnownThen, BOARD))
                    .as("event %d of seed %d", n, seed)
                    .isEqualTo(AuditedTrajectory.of(asItWas, BOARD));
            assertThat(ScaleChanges.unexplained(asKnownThen, BOARD))
                    .as("event %d of seed %d", n, seed)
                    .isEqualTo(ScaleChanges.unexplained(asItWas, BOARD));
        }
    }

    /** Without findings the property would hold of anything. */
    @Test
    void theRandomHistoriesMeetWhatIsFound() {
        Set<PromotionRule> met = EnumSet.noneOf(PromotionRule.class);
        seeds().forEach(seed -> AuditedTrajectory.of(
                        TeacherPromotions.of(
                                GivenFile.after(GivenFile.EMPTY, START::plusSeconds, events(seed)), Instant.MAX),
                        BOARD)
                .forEach(audited -> audited.flags().forEach(flag -> met.add((PromotionRule) flag.rule()))));
        assertThat(met)
                .contains(
                        PromotionRule.NEGATIVE_PASSED_OVER,
                        PromotionRule.CONDITION_MET,
                        PromotionRule.STEP_MISSING,
                        PromotionRule.OUTCOME_AS_ASKED,
                        PromotionRule.STEP_IN_ORDER,
                        PromotionRule.NOBODY_JUDGES_THEMSELVES);
    }
}

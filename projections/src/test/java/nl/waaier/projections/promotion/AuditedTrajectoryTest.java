package nl.waaier.projections.promotion;

import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.trajectory;
import static nl.waaier.projections.promotion.Promotions.inOrder;
import static nl.waaier.projections.promotion.Promotions.inOrderBut;
import static nl.waaier.projections.promotion.Promotions.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.promotion.PromotionRule;
import nl.waaier.core.promotion.TrajectoryState;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenTrajectory;
import org.junit.jupiter.api.Test;

/** One trajectory, with its steps, its durations, and what is not in order. */
class AuditedTrajectoryTest {

    private static final GivenTrajectory P1 = trajectory("P1");

    @Test
    void aTrajectoryInOrderHasNoFlags() {
        AuditedTrajectory audited = only(inOrder());
        assertThat(audited.flags()).isEmpty();
        assertThat(audited.trajectory().state()).isEqualTo(TrajectoryState.BENOEMD);
        assertThat(audited.endDate()).isEqualTo("2015-08-01");
    }

    @Test
    void everyStepTellsItsNumberWhenItWasRecordedAndTheDaysSinceTheOneBefore() {
        List<AuditedStep> steps = only(inOrder()).steps();
        assertThat(steps).extracting(step -> step.recorded().number()).containsExactly(1L, 2L, 3L, 4L, 7L);
        assertThat(steps).extracting(AuditedStep::daysSincePrevious).containsExactly(null, 31L, 28L, 31L, 113L);
        assertThat(steps)
                .extracting(step -> step.step().step())
                .containsExactly(
                        PromotionStep.AANMELDING,
                        PromotionStep.TOETSING,
                        PromotionStep.ADVIES,
                        PromotionStep.BESLUIT,
                        PromotionStep.BENOEMING);
        assertThat(steps.getLast().recorded().recordedAt()).isEqualTo(Promotions.RECORDED.plusSeconds(7));
    }

    @Test
    void stepsStandByDateHoweverTheyWereRecorded() {
        AuditedTrajectory audited = only(P1.assessed("2015-02-10"), P1.applied("2015-01-10"));
        assertThat(audited.steps()).extracting(step -> step.recorded().number()).containsExactly(1L, 0L);
        assertThat(audited.steps().getLast().daysSincePrevious()).isEqualTo(31);
    }

    @Test
    void itLastsToWhatEndedItAndWhileUnderWayToTheReferenceDate() {
        assertThat(only(inOrder()).durationDays(day("2020-01-01"))).isEqualTo(203);
        AuditedTrajectory open = only(P1.applied("2015-01-10"), P1.assessed("2015-02-10"));
        assertThat(open.endDate()).isNull();
        assertThat(open.durationDays(day("2015-01-31"))).isEqualTo(21);
        assertThat(open.durationDays(day("2014-01-31"))).isZero();
    }

    @Test
    void theLastDecisionCanBeObjectedToForSixWeeks() {
        AuditedTrajectory.Objection objection = only(
                        P1.applied("2015-01-10"),
                        P1.decided("2015-02-01", PromotionOutcome.NEGATIEF),
                        P1.sent("2015-04-12").decided("2015-04-10", PromotionOutcome.NEGATIEF))
                .objection()
                .orElseThrow();
        assertThat(objection.lastDay()).isEqualTo("2015-05-24");
        assertThat(objection.isOpenOn(day("2015-04-09"))).isFalse();
        assertThat(objection.isOpenOn(day("2015-04-10"))).isTrue();
        assertThat(objection.isOpenOn(day("2015-05-24"))).isTrue();
        assertThat(objection.isOpenOn(day("2015-05-25"))).isFalse();
        assertThat(only(P1.applied("2015-01-10")).objection()).isEmpty();
    }

    @Test
    void aStepThatIsMissingIsFlaggedAtTheFirstOneAfterIt() {
        assertFlags(inOrderBut(3), flag(PromotionRule.STEP_MISSING, PromotionStep.ADVIES, "2015-04-10"));
    }

    @Test
    void aStepOutOfOrderIsFlagged() {
        assertFlags(
                inOrderBut(2, P1.assessed("2015-03-11")),
                flag(PromotionRule.STEP_IN_ORDER, PromotionStep.TOETSING, "2015-03-11"));
    }

    @Test
    void whoDecidesOnThemselvesIsFlagged() {
        assertFlags(
                inOrderBut(4, P1.byThemselves(true).decided("2015-04-10", PromotionOutcome.POSITIEF)),
                flag(PromotionRule.NOBODY_JUDGES_THEMSELVES, PromotionStep.BESLUIT, "2015-04-10"));
    }

    @Test
    void anAppointmentBeforeTheDecisionIsFlaggedOnce() {
        assertFlags(
                inOrderBut(4, P1.decided("2015-08-02", PromotionOutcome.POSITIEF)),
                flag(PromotionRule.APPOINTMENT_FOLLOWS_DECISION, PromotionStep.BENOEMING, "2015-08-01"));
    }

    @Test
    void anAppointmentWithoutArbeidsrelatieIsFlagged() {
        assertFlags(inOrderBut(6), flag(PromotionRule.APPOINTMENT_ON_RECORD, PromotionStep.BENOEMING, "2015-08-01"));
    }

    @Test
    void anObjectionOnDay42IsFineAndOnDay43Flagged() {
        TeacherEvent decided = P1.decided("2015-04-10", PromotionOutcome.NEGATIEF);
        TeacherEvent[] before = {P1.applied("2015-01-10"), P1.assessed("2015-02-10"), P1.advised("2015-03-10"), decided
        };
        assertFlags(with(before, P1.step(PromotionStep.BEZWAAR, "2015-05-22", null)));
        assertFlags(
                with(before, P1.step(PromotionStep.BEZWAAR, "2015-05-23", null)),
                flag(PromotionRule.OBJECTION_IN_TIME, PromotionStep.BEZWAAR, "2015-05-23"));
    }

    @Test
    void whatComesAfterTheEndOrWithoutWhatItIsAboutIsFlagged() {
        assertFlags(
                with(inOrder(), P1.step(PromotionStep.INTREKKING, "2015-09-01", null)),
                flag(PromotionRule.TRAJECTORY_ENDED, PromotionStep.INTREKKING, "2015-09-01"));
        assertFlags(
                new TeacherEvent[] {P1.step(PromotionStep.BEZWAAR, "2015-09-01", null)},
                flag(PromotionRule.OBJECTION_NEEDS_DECISION, PromotionStep.BEZWAAR, "2015-09-01"));
        assertFlags(
                with(inOrder(), P1.step(PromotionStep.UITSPRAAK, "2015-09-01", PromotionOutcome.POSITIEF)),
                flag(PromotionRule.RULING_NEEDS_OBJECTION, PromotionStep.UITSPRAAK, "2015-09-01"));
    }

    @Test
    void whatTheBoardsOwnPolicyAsksIsAskedOfItsTrajectories() {
        RequiredStep assessed = new RequiredStep(List.of(PromotionStep.TOETSING), true, 0, List.of());
        RequiredStep decided = new RequiredStep(List.of(PromotionStep.BESLUIT), false, 60, List.of("college"));
        List<AuditedTrajectory> audited = AuditedTrajectory.of(
                Promotions.known(inOrder()),
                Promotions.BOARD.evolve(new PromotionPolicyAdopted(
                        Given.BOARD,
                        day("2015-01-10"),
                        List.of(new ChangePolicy(null, null, null, null, List.of(assessed, decided))))));
        assertThat(audited.getFirst().flags())
                .containsExactly(
                        flag(PromotionRule.EVIDENCE_MISSING, PromotionStep.TOETSING, "2015-02-10"),
                        flag(PromotionRule.WAITING_TIME_KEPT, PromotionStep.BESLUIT, "2015-04-10"),
                        flag(PromotionRule.DECIDER_ALLOWED, PromotionStep.BESLUIT, "2015-04-10"));
    }

    @Test
    void whatWasExplainedIsFlaggedAsSuch() {
        TrajectoryFlag flag = only(
                        P1.applied("2015-01-10"),
                        P1.assessed("2015-02-10"),
                        P1.deviating("commissie opgeheven").decided("2015-04-10", PromotionOutcome.NEGATIEF))
                .flags()
                .getFirst();
        assertThat(flag)
                .isEqualTo(new TrajectoryFlag(
                        PromotionRule.STEP_MISSING, PromotionStep.ADVIES, null, day("2015-04-10"), true));
    }

    @Test
    void aReferenceOfTwoPersonsIsFlaggedWithBothAndOneOfTheSamePersonIsNot() {
        AuditedTrajectory hers = only(inOrder());
        AuditedTrajectory his = Promotions.onlyOf(
                Given.teacher(2), P1.of(Given.teacher(2), Given.BOARD).applied("2016-01-10"));
        AuditedTrajectory other = only(trajectory("P2").applied("2016-01-10"));
        List<AuditedTrajectory> together = PromotionAudits.withSharedReferences(List.of(hers, other, his));
        assertThat(together.get(0).flags())
                .containsExactly(flag(AuditRule.REFERENCE_NOT_UNIQUE, PromotionStep.AANMELDING, "2015-01-10"));
        assertThat(together.get(1)).isEqualTo(other);
        assertThat(together.get(2).flags())
                .containsExactly(flag(AuditRule.REFERENCE_NOT_UNIQUE, PromotionStep.AANMELDING, "2016-01-10"));
        assertThat(PromotionAudits.withSharedReferences(List.of(hers, hers))).containsExactly(hers, hers);
    }

    @Test
    void onlyWhatWasKnownThenIsAudited() {
        TeacherPromotions then = Promotions.known(Promotions.RECORDED.plusSeconds(3), inOrder());
        AuditedTrajectory audited = AuditedTrajectory.of(then, Promotions.BOARD).getFirst();
        assertThat(audited.trajectory().state()).isEqualTo(TrajectoryState.LOPEND);
        assertThat(audited.steps()).hasSize(3);
        TeacherEvent[] withdrawn = with(inOrder(), Given.retracted(3, P1.advised("2015-03-10"), "ander traject"));
        assertFlags(withdrawn, flag(PromotionRule.STEP_MISSING, PromotionStep.ADVIES, "2015-04-10"));
        assertThat(AuditedTrajectory.of(
                                Promotions.known(Promotions.RECORDED.plusSeconds(7), withdrawn), Promotions.BOARD)
                        .getFirst()
                        .flags())
                .isEmpty();
    }

    private static void assertFlags(TeacherEvent[] events, TrajectoryFlag... flags) {
        assertThat(only(events).flags()).containsExactly(flags);
    }

    private static TrajectoryFlag flag(nl.waaier.core.shared.Rule rule, PromotionStep step, String date) {
        return new TrajectoryFlag(rule, step, null, day(date), false);
    }

    private static TeacherEvent[] with(TeacherEvent[] events, TeacherEvent one) {
        return Stream.concat(Arrays.stream(events), Stream.of(one)).toArray(TeacherEvent[]::new);
    }
}

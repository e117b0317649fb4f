package nl.waaier.core.teacher;

import static nl.waaier.core.shared.PromotionOutcome.NEGATIEF;
import static nl.waaier.core.shared.PromotionOutcome.POSITIEF;
import static nl.waaier.core.shared.PromotionOutcome.VOORWAARDELIJK;
import static nl.waaier.core.shared.PromotionStep.BEZWAAR;
import static nl.waaier.core.shared.PromotionStep.INTREKKING;
import static nl.waaier.core.shared.PromotionStep.LEERTRAJECT;
import static nl.waaier.core.shared.PromotionStep.UITSPRAAK;
import static nl.waaier.core.shared.PromotionStep.VACATURE;
import static nl.waaier.core.teacher.Story.given;
import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.replaced;
import static nl.waaier.core.testing.Given.retracted;
import static nl.waaier.core.testing.Given.text;
import static nl.waaier.core.testing.Given.trajectory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.waaier.core.appointment.AppointmentRule;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.organisation.event.ScaleLadderSet;
import nl.waaier.core.promotion.PromotionRule;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.TrajectoryComponent;
import nl.waaier.core.teacher.command.AppointToScale;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.ReplaceFact;
import nl.waaier.core.teacher.command.RetractFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenTrajectory;
import org.junit.jupiter.api.Test;

/** Steps in a promotion trajectory, recorded by hand. */
class RecordingPromotionsTest {

    private static final GivenTrajectory P1 = trajectory("P1");
    private static final GivenTrajectory P2 = trajectory("P2");
    private static final GivenAppointment ON_LB = appointment("1").from("2010-08-01");
    private static final AppointmentStarted EMPLOYED = ON_LB.started();
    private static final PromotionStepTaken APPLIED = P1.applied("2016-01-10");
    private static final PromotionStepTaken ASSESSED = P1.assessed("2016-02-01");
    private static final PromotionStepTaken ADVISED = P1.advised("2016-03-01");
    private static final PromotionStepTaken DECIDED = P1.decided("2016-04-01", POSITIEF);
    private static final PromotionStepTaken APPOINTED = P1.appointed("2016-08-01");
    private static final TeacherEvent[] UNTIL_DECISION = {EMPLOYED, APPLIED, ASSESSED, ADVISED, DECIDED};

    private static AppointToScale appointing(PromotionStepTaken step) {
        return new AppointToScale(step, "1", "2", Given.ORGANISATION);
    }

    @Test
    void aTrajectoryIsRecordedStepByStep() {
        given(EMPLOYED).whenRecording(APPLIED).then(APPLIED);
        given(EMPLOYED, APPLIED, ASSESSED, ADVISED).whenRecording(DECIDED).then(DECIDED);
    }

    @Test
    void allStepsAreAboutOneSchoolAndOneChange() {
        given(APPLIED)
                .whenRecording(P1.change("LB", "LD").assessed("2016-02-01"))
                .refused(PromotionRule.TRAJECTORY_KEEPS_TARGET);
        given(APPLIED)
                .whenRecording(P1.at("02XY").assessed("2016-02-01"))
                .refused(PromotionRule.TRAJECTORY_KEEPS_TARGET);
    }

    @Test
    void aStepIsTakenOnceADay() {
        given(APPLIED).whenRecording(APPLIED).refused(PromotionRule.STEP_ONCE_A_DAY);
        PromotionStepTaken again = P1.applied("2016-01-11");
        given(APPLIED).whenRecording(again).then(again);
    }

    @Test
    void thereIsOneOpenTrajectoryPerPersonAndTarget() {
        PromotionStepTaken second = P2.applied("2016-05-01");
        given(APPLIED).whenRecording(second).refused(PromotionRule.ONE_OPEN_TRAJECTORY);
        PromotionStepTaken elsewhere = P2.at("02XY").applied("2016-05-01");
        given(APPLIED).whenRecording(elsewhere).then(elsewhere);
        PromotionStepTaken higher = P2.change("LC", "LD").applied("2016-05-01");
        given(APPLIED).whenRecording(higher).then(higher);
        given(APPLIED, P1.step(INTREKKING, "2016-02-01", null))
                .whenRecording(second)
                .then(second);
    }

    @Test
    void aComponentIsAStepOfItsOwn() {
        PromotionStepTaken theory = P1.step(LEERTRAJECT, TrajectoryComponent.THEORIE, "2016-02-01", POSITIEF);
        PromotionStepTaken practice = P1.step(LEERTRAJECT, TrajectoryComponent.PRAKTIJK, "2016-02-01", POSITIEF);
        given(APPLIED, theory).whenRecording(practice).then(practice);
        given(APPLIED, theory, practice).whenRecording(practice).refused(PromotionRule.STEP_ONCE_A_DAY);
    }

    @Test
    void aPromotionRecognisesOneRoleOfTheCatalogue() {
        PromotionStepTaken decided = P1.recognising("mentor", PromotionStep.BESLUIT, null, "2016-04-01", POSITIEF);
        given(APPLIED).whenRecording(decided).then(decided);
        given(APPLIED, decided)
                .whenRecording(P1.assessed("2016-02-01"))
                .result()
                .expectSuccessfulHandlerExecution();
        given(EMPLOYED, APPLIED, decided)
                .when(appointing(
                        P1.recognising("starterscoach", PromotionStep.BENOEMING, null, "2016-08-01", POSITIEF)))
                .refused(PromotionRule.TRAJECTORY_KEEPS_TARGET);
        given(APPLIED)
                .whenRecording(P1.recognising("tovenaar", PromotionStep.TOETSING, null, "2016-02-01", POSITIEF))
                .refused(OrganisationRule.ROLE_IN_CATALOGUE);
    }

    @Test
    void whoDecidedIsAskedWhereTheBoardHasNoPolicy() {
        given(APPLIED)
                .whenRecording(P1.noting(new Notes(null, null, text("voldoet"))).decided("2016-04-01", POSITIEF))
                .refused(PromotionRule.DECIDER_TOLD);
    }

    @Test
    void aNegativeAssessmentIsNotPassedOverUnlessTheAppointmentSaysWhy() {
        TeacherEvent[] failed = {EMPLOYED, APPLIED, P1.step(PromotionStep.TOETSING, "2016-02-01", NEGATIEF), DECIDED};
        given(failed).when(appointing(APPOINTED)).refused(PromotionRule.NEGATIVE_PASSED_OVER);
        given(failed)
                .when(appointing(P1.deviating("toets was van een ander").appointed("2016-08-01")))
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aConditionIsMetBeforeTheAppointment() {
        given(EMPLOYED, APPLIED, P1.decided("2016-04-01", VOORWAARDELIJK))
                .when(appointing(APPOINTED))
                .refused(PromotionRule.CONDITION_MET);
        given(EMPLOYED, APPLIED, P1.decided("2016-04-01", VOORWAARDELIJK), P1.step(LEERTRAJECT, "2016-06-01", POSITIEF))
                .when(appointing(APPOINTED))
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aDecisionGivesItsReasons() {
        given(APPLIED, ASSESSED, ADVISED)
                .whenRecording(P1.noting(new Notes(text("bestuur"), text("brief"), null))
                        .decided("2016-04-01", POSITIEF))
                .refused(PromotionRule.DECISION_GIVES_REASONS);
    }

    @Test
    void aDecisionThatLeavesThePolicyIsRefusedUnlessItSaysWhy() {
        given(APPLIED, ASSESSED)
                .when(new RecordFact(DECIDED, Given.ORGANISATION_AS_USUAL, false))
                .refused(PromotionRule.STEP_MISSING);
        PromotionStepTaken explained = P1.deviating("commissie niet bijeen").decided("2016-04-01", POSITIEF);
        given(APPLIED, ASSESSED)
                .when(new RecordFact(explained, Given.ORGANISATION_AS_USUAL, false))
                .then(explained);
    }

    @Test
    void whoIsRefusedIsToldWhichStepIsMissing() {
        TeacherFile file = GivenFile.of(List.of(APPLIED, ASSESSED));
        assertThat(Desk.refusal(file, new RecordFact(DECIDED, Given.ORGANISATION_AS_USUAL, false)))
                .hasValueSatisfying(rule -> {
                    assertThat(rule.code()).isEqualTo(PromotionRule.STEP_MISSING.code());
                    assertThat(rule.dutch())
                            .isEqualTo("Een stap die het bevorderingsbeleid vraagt, ontbreekt: advies.");
                    assertThat(rule.english()).endsWith("is missing: advies.");
                });
    }

    @Test
    void whatLeftThePolicyBeforeDoesNotStandInTheWayOfTheNextStep() {
        given(EMPLOYED, APPLIED, ASSESSED, P1.deviating("spoed").decided("2016-04-01", POSITIEF))
                .when(new AppointToScale(APPOINTED, "1", "2", Given.ORGANISATION_AS_USUAL))
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aStepOutOfOrderIsRefusedUnlessItSaysWhy() {
        given(APPLIED, ADVISED)
                .when(new RecordFact(P1.assessed("2016-03-02"), Given.ORGANISATION_AS_USUAL, false))
                .refused(PromotionRule.STEP_IN_ORDER);
    }

    @Test
    void noReasonMakesUpForJudgingOneself() {
        given(APPLIED, ASSESSED, ADVISED)
                .whenRecording(P1.byThemselves(true).deviating("niemand anders").decided("2016-04-01", POSITIEF))
                .refused(PromotionRule.NOBODY_JUDGES_THEMSELVES);
    }

    @Test
    void anAppointmentFollowsADecision() {
        given(EMPLOYED, APPLIED, ASSESSED, ADVISED)
                .when(appointing(P1.deviating("haast").appointed("2016-08-01")))
                .refused(PromotionRule.APPOINTMENT_FOLLOWS_DECISION);
        given(EMPLOYED, APPLIED, ASSESSED, ADVISED, P1.decided("2016-04-01", NEGATIEF))
                .when(appointing(APPOINTED))
                .refused(PromotionRule.APPOINTMENT_FOLLOWS_DECISION);
    }

    @Test
    void anAppointmentChangesTheArbeidsrelatieInOneDecision() {
        given(UNTIL_DECISION)
                .when(appointing(APPOINTED))
                .then(
                        APPOINTED,
                        ON_LB.endedOn("2016-07-31"),
                        appointment("2")
                                .scale("LC")
                                .from("2016-08-01")
                                .because(ChangeKind.BEVORDERING)
                                .started())
                .expectResultMessagePayload(new Recorded(7));
    }

    @Test
    void aChangeDownIsATerugplaatsing() {
        GivenTrajectory down = trajectory("T1").change("LC", "LB");
        given(ON_LB.scale("LC").started(), down.decided("2016-04-01", POSITIEF))
                .when(appointing(down.appointed("2016-08-01")))
                .then(
                        down.appointed("2016-08-01"),
                        ON_LB.endedOn("2016-07-31"),
                        appointment("2")
                                .from("2016-08-01")
                                .because(ChangeKind.TERUGPLAATSING)
                                .started());
    }

    @Test
    void theArbeidsrelatieThatEndsIsThatOfTheTrajectory() {
        given(UNTIL_DECISION)
                .when(new AppointToScale(APPOINTED, "9", "2", Given.ORGANISATION))
                .refused(PromotionRule.APPOINTMENT_OF_TRAJECTORY);
        given(ON_LB.scale("LD").started(), APPLIED, ASSESSED, ADVISED, DECIDED)
                .when(appointing(APPOINTED))
                .refused(PromotionRule.APPOINTMENT_OF_TRAJECTORY);
        given(UNTIL_DECISION)
                .when(new AppointToScale(APPOINTED, "1", "1", Given.ORGANISATION))
                .refused(AppointmentRule.APPOINTMENT_STARTS_ONCE);
        given(EMPLOYED, ON_LB.endedOn("2020-07-31"), APPLIED, ASSESSED, ADVISED, DECIDED)
                .when(appointing(APPOINTED))
                .refused(AppointmentRule.APPOINTMENT_ENDS_ONCE);
    }

    @Test
    void onlyAPositiveBenoemingAppoints() {
        assertThatIllegalArgumentException().isThrownBy(() -> appointing(DECIDED));
    }

    @Test
    void anAppointmentByItselfNeedsTheArbeidsrelatieOnRecord() {
        given(UNTIL_DECISION).whenRecording(APPOINTED).refused(PromotionRule.APPOINTMENT_ON_RECORD);
        given(
                        EMPLOYED,
                        APPLIED,
                        ASSESSED,
                        ADVISED,
                        DECIDED,
                        appointment("2").scale("LC").from("2016-08-01").started())
                .whenRecording(APPOINTED)
                .then(APPOINTED);
    }

    @Test
    void aTrajectoryEndsByWithdrawal() {
        given(APPLIED, P1.step(INTREKKING, "2016-01-20", null))
                .whenRecording(ASSESSED)
                .refused(PromotionRule.TRAJECTORY_ENDED);
    }

    @Test
    void anObjectionNeedsADecisionAndComesInTimeOrSaysWhyNot() {
        given(APPLIED)
                .whenRecording(P1.step(BEZWAAR, "2016-02-01", null))
                .refused(PromotionRule.OBJECTION_NEEDS_DECISION);
        PromotionStepTaken refusal = P1.decided("2016-04-01", NEGATIEF);
        given(APPLIED, ASSESSED, ADVISED, refusal)
                .whenRecording(P1.step(BEZWAAR, "2016-05-14", null))
                .refused(PromotionRule.OBJECTION_IN_TIME);
        PromotionStepTaken excused = P1.deviating("opgenomen in het ziekenhuis").step(BEZWAAR, "2016-05-14", null);
        given(APPLIED, ASSESSED, ADVISED, refusal).whenRecording(excused).then(excused);
        given(APPLIED, ASSESSED, ADVISED, refusal, excused)
                .whenRecording(P1.step(BEZWAAR, "2016-05-20", null))
                .refused(PromotionRule.OBJECTION_IN_TIME);
    }

    @Test
    void aRulingNeedsAnObjection() {
        given(APPLIED)
                .whenRecording(P1.step(UITSPRAAK, "2016-02-01", NEGATIEF))
                .refused(PromotionRule.RULING_NEEDS_OBJECTION);
    }

    private static Organisation with(RequiredStep... steps) {
        return Given.ORGANISATION.evolve(new PromotionPolicyAdopted(
                BOARD, day("2015-08-01"), List.of(new ChangePolicy(null, null, null, null, List.of(steps)))));
    }

    @Test
    void theBoardsOwnPolicyCounts() {
        Organisation strict = with(
                new RequiredStep(List.of(VACATURE), false, 0, List.of()),
                new RequiredStep(List.of(PromotionStep.AANMELDING), true, 0, List.of()));
        given(P1.step(VACATURE, "2016-01-01", null))
                .when(new RecordFact(APPLIED, strict, false))
                .refused(PromotionRule.EVIDENCE_MISSING);
        Organisation slow = with(
                new RequiredStep(List.of(VACATURE), false, 0, List.of()),
                new RequiredStep(List.of(PromotionStep.AANMELDING), false, 14, List.of()));
        given(P1.step(VACATURE, "2016-01-01", null))
                .when(new RecordFact(APPLIED, slow, false))
                .refused(PromotionRule.WAITING_TIME_KEPT);
        Organisation particular =
                with(new RequiredStep(List.of(PromotionStep.AANMELDING), false, 0, List.of("rector")));
        given().when(new RecordFact(APPLIED, particular, false)).refused(PromotionRule.DECIDER_ALLOWED);
        Organisation opening = with(
                new RequiredStep(
                        List.of(PromotionStep.TOETSING),
                        TrajectoryComponent.COMPETENTIES,
                        POSITIEF,
                        null,
                        false,
                        null,
                        0,
                        List.of()),
                new RequiredStep(List.of(LEERTRAJECT), false, 0, List.of()));
        PromotionStepTaken failed =
                P1.step(PromotionStep.TOETSING, TrajectoryComponent.COMPETENTIES, "2016-02-01", NEGATIEF);
        given(failed)
                .when(new RecordFact(P1.step(LEERTRAJECT, "2016-03-01", null), opening, false))
                .refused(PromotionRule.OUTCOME_AS_ASKED);
    }

    /** Support staff rises by the board's own ladder: from C to B is up, though no scale of teachers tells. */
    @Test
    void aRiseOnALadderOfTheBoardsOwnIsABevordering() {
        GivenAppointment onC = ON_LB.scale("C").category(15);
        GivenTrajectory up = trajectory("O1").change("C", "B");
        PromotionStepTaken appointed = up.appointed("2016-08-01");
        GivenAppointment onB = appointment("2").scale("B").category(15).from("2016-08-01");
        Organisation laddered = Given.ORGANISATION.evolve(
                new ScaleLadderSet(BOARD, "oop", "Functies A tot en met C", null, List.of("C", "B", "A")));
        TeacherEvent ended = onC.endedOn("2016-07-31");
        given(onC.started(), up.decided("2016-04-01", POSITIEF))
                .when(new AppointToScale(appointed, "1", "2", laddered))
                .then(appointed, ended, onB.because(ChangeKind.BEVORDERING).started());
        given(onC.started(), up.decided("2016-04-01", POSITIEF))
                .when(new AppointToScale(appointed, "1", "2", Given.ORGANISATION))
                .then(appointed, ended, onB.started());
    }

    @Test
    void aWrongStepIsReplacedUnderTheSameRules() {
        PromotionStepTaken late = P1.advised("2016-04-02");
        given(APPLIED, ASSESSED, ADVISED, DECIDED)
                .when(new ReplaceFact(2, late, text("datum"), Given.ORGANISATION_AS_USUAL, false))
                .refused(PromotionRule.STEP_IN_ORDER);
        PromotionStepTaken right = P1.advised("2016-03-15");
        given(APPLIED, ASSESSED, ADVISED, DECIDED)
                .when(new ReplaceFact(2, right, text("datum"), Given.ORGANISATION_AS_USUAL, false))
                .then(replaced(2, ADVISED, 5, "datum"), right);
    }

    @Test
    void aStepOfATrajectoryThatWasIrregularAlreadyCanBePutRight() {
        PromotionStepTaken right = P1.decided("2016-04-02", POSITIEF);
        given(APPLIED, ASSESSED, DECIDED)
                .when(new ReplaceFact(2, right, text("datum"), Given.ORGANISATION_AS_USUAL, false))
                .then(replaced(2, DECIDED, 4, "datum"), right);
    }

    @Test
    void aWrongStepIsWithdrawn() {
        given(APPLIED, ASSESSED)
                .when(new RetractFact(TEACHER, BOARD, 1, text("andere leraar"), Organisation.EMPTY, false))
                .then(retracted(1, ASSESSED, "andere leraar"));
    }
}

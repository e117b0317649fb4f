package nl.waaier.core.promotion;

import static nl.waaier.core.shared.PromotionOutcome.NEGATIEF;
import static nl.waaier.core.shared.PromotionOutcome.POSITIEF;
import static nl.waaier.core.shared.PromotionOutcome.VOORWAARDELIJK;
import static nl.waaier.core.shared.PromotionStep.AANMELDING;
import static nl.waaier.core.shared.PromotionStep.ADVIES;
import static nl.waaier.core.shared.PromotionStep.BENOEMING;
import static nl.waaier.core.shared.PromotionStep.BESLUIT;
import static nl.waaier.core.shared.PromotionStep.BEZWAAR;
import static nl.waaier.core.shared.PromotionStep.INTREKKING;
import static nl.waaier.core.shared.PromotionStep.LEERTRAJECT;
import static nl.waaier.core.shared.PromotionStep.TOETSING;
import static nl.waaier.core.shared.PromotionStep.UITSPRAAK;
import static nl.waaier.core.shared.PromotionStep.VACATURE;
import static nl.waaier.core.shared.TrajectoryComponent.COMPETENTIES;
import static nl.waaier.core.shared.TrajectoryComponent.PRAKTIJK;
import static nl.waaier.core.shared.TrajectoryComponent.STARTEISEN;
import static nl.waaier.core.shared.TrajectoryComponent.THEORIE;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.decidedBy;
import static nl.waaier.core.testing.Given.trajectory;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.PromotionPolicies;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.ScaleChange;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenTrajectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingsTest {

    private static final GivenTrajectory P1 = trajectory("P1");
    private static final TeacherFact ON_LC =
            appointment("2").scale("LC").from("2016-08-01").started();

    /** A trajectory in which nothing is wrong. */
    private static List<PromotionStepTaken> whole() {
        return new ArrayList<>(List.of(
                P1.applied("2016-01-10"),
                P1.assessed("2016-02-01"),
                P1.advised("2016-03-01"),
                P1.decided("2016-04-01", POSITIEF),
                P1.appointed("2016-08-01")));
    }

    private static List<String> found(PromotionPolicies policies, List<PromotionStepTaken> steps) {
        PromotionTrajectory trajectory =
                PromotionTrajectory.of(GivenFile.onRecord(steps)).getFirst();
        return Findings.of(
                        trajectory,
                        policies.asked(trajectory.firstDay(), trajectory.change(), Sector.VO)
                                .steps(),
                        Appointment.of(GivenFile.onRecord(ON_LC)),
                        Organisation.EMPTY.succession())
                .stream()
                .map(f -> f.rule().code() + " " + f.step().word()
                        + (f.component() == null ? "" : " " + f.component().word()))
                .toList();
    }

    private static List<String> found(List<PromotionStepTaken> steps) {
        return found(Given.ORGANISATION_AS_USUAL.policies(), steps);
    }

    /** Where the board has no policy of its own. */
    private static List<String> foundByDefault(List<PromotionStepTaken> steps) {
        return found(PromotionPolicies.NONE, steps);
    }

    private static List<PromotionStepTaken> and(List<PromotionStepTaken> steps, PromotionStepTaken one) {
        List<PromotionStepTaken> more = new ArrayList<>(steps);
        more.add(one);
        return more;
    }

    private static List<PromotionStepTaken> without(PromotionStep kind) {
        List<PromotionStepTaken> steps = whole();
        steps.removeIf(s -> s.step() == kind);
        return steps;
    }

    private static List<PromotionStepTaken> with(PromotionStepTaken... more) {
        List<PromotionStepTaken> steps = whole();
        for (PromotionStepTaken step : more) {
            steps.removeIf(s -> s.step() == step.step());
        }
        steps.addAll(Arrays.asList(more));
        return steps;
    }

    @Test
    void nothingIsFoundWhereAllIsInOrder() {
        assertThat(found(whole())).isEmpty();
        assertThat(found(List.of(P1.applied("2016-01-10")))).isEmpty();
        assertThat(found(List.of(P1.applied("2016-01-10"), P1.step(INTREKKING, "2016-02-01", null))))
                .isEmpty();
    }

    @Test
    void allOfItOnOneDayIsInOrder() {
        assertThat(found(List.of(
                        P1.step(VACATURE, "2016-08-01", null),
                        P1.applied("2016-08-01"),
                        P1.assessed("2016-08-01"),
                        P1.advised("2016-08-01"),
                        P1.decided("2016-08-01", VOORWAARDELIJK),
                        P1.step(LEERTRAJECT, "2016-08-01", POSITIEF),
                        P1.appointed("2016-08-01"))))
                .isEmpty();
    }

    @Test
    void aMissingStepIsFoundOnceALaterOneWasTaken() {
        assertThat(found(without(TOETSING))).containsExactly("step-missing toetsing");
        assertThat(found(without(ADVIES))).containsExactly("step-missing advies");
        assertThat(found(without(AANMELDING))).containsExactly("step-missing aanmelding");
        assertThat(found(without(BENOEMING))).isEmpty();
    }

    @Test
    void anAppointmentWithoutAnyDecisionLacksBothTheStepAndItsGround() {
        assertThat(found(without(BESLUIT)))
                .containsExactly("appointment-follows-decision benoeming", "step-missing besluit");
    }

    @Test
    void aVacancyWillDoInThePlaceOfAnApplication() {
        List<PromotionStepTaken> steps = without(AANMELDING);
        steps.add(P1.step(VACATURE, "2016-01-10", null));
        assertThat(found(steps)).isEmpty();
    }

    @Test
    void aStepAfterOneThatFollowsItIsOutOfOrder() {
        assertThat(found(with(P1.advised("2016-04-02")))).containsExactly("step-in-order advies");
    }

    @Test
    void anAppointmentBeforeTheDecisionIsFoundOnce() {
        assertThat(found(with(P1.decided("2016-08-02", POSITIEF))))
                .containsExactly("appointment-follows-decision benoeming");
    }

    @Test
    void anAppointmentOnANegativeDecisionIsFound() {
        assertThat(found(with(P1.decided("2016-04-01", NEGATIEF))))
                .containsExactly("appointment-follows-decision benoeming");
    }

    @Test
    void aConditionalDecisionAsksForALearningTrajectory() {
        List<PromotionStepTaken> steps = with(P1.decided("2016-04-01", VOORWAARDELIJK));
        assertThat(found(steps)).containsExactly("condition-met leertraject");
        assertThat(found(and(steps, P1.step(LEERTRAJECT, "2016-05-01", POSITIEF))))
                .isEmpty();
        assertThat(found(and(steps, P1.step(LEERTRAJECT, "2016-08-01", POSITIEF))))
                .isEmpty();
        assertThat(found(and(steps, P1.step(LEERTRAJECT, "2016-05-01", NEGATIEF))))
                .as("told once: a failed leertraject is no condition met")
                .containsExactly("condition-met leertraject");
        assertThat(found(and(steps, P1.step(LEERTRAJECT, "2016-05-01", VOORWAARDELIJK))))
                .containsExactly("condition-met leertraject");
        assertThat(found(and(steps, P1.step(LEERTRAJECT, "2016-03-31", POSITIEF))))
                .as("before the decision")
                .containsExactly("condition-met leertraject");
        assertThat(found(and(steps, P1.step(LEERTRAJECT, "2016-08-02", POSITIEF))))
                .as("after the appointment")
                .containsExactly("condition-met leertraject");
        assertThat(found(and(steps, P1.step(LEERTRAJECT, THEORIE, "2016-05-01", POSITIEF))))
                .as("a part of it")
                .containsExactly("condition-met leertraject");
    }

    @Test
    void whereNobodyToldHowALearningTrajectoryEndedEvidenceOfItWillDo() {
        List<PromotionStepTaken> steps = with(P1.decided("2016-04-01", VOORWAARDELIJK));
        assertThat(found(and(steps, P1.step(LEERTRAJECT, "2016-05-01", null))))
                .containsExactly("condition-met leertraject");
        GivenTrajectory shown = P1.noting(new Notes(null, Given.text("portfolio"), null));
        assertThat(found(and(steps, shown.step(LEERTRAJECT, "2016-05-01", null))))
                .isEmpty();
        assertThat(found(and(steps, shown.step(LEERTRAJECT, "2016-05-01", NEGATIEF))))
                .containsExactly("condition-met leertraject");
    }

    @Test
    void aConditionOfAnEarlierDecisionIsNoneOfTheLast() {
        assertThat(found(with(P1.decided("2016-04-01", VOORWAARDELIJK), P1.decided("2016-07-01", POSITIEF))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TOETSING", "ADVIES", "LEERTRAJECT"})
    void aNegativeAssessmentIsNotPassedOver(PromotionStep kind) {
        PromotionStepTaken failed = P1.step(kind, "2016-02-01", NEGATIEF);
        String finding = "negative-passed-over " + kind.word();
        assertThat(foundByDefault(with(failed))).containsExactly(finding);
        assertThat(foundByDefault(and(with(failed), P1.step(kind, "2016-03-15", POSITIEF))))
                .isEmpty();
        assertThat(foundByDefault(and(with(failed), P1.step(kind, "2016-03-15", VOORWAARDELIJK))))
                .containsExactly(finding);
        assertThat(foundByDefault(and(with(failed), P1.step(kind, "2016-08-02", POSITIEF))))
                .as("after the appointment")
                .containsExactly(finding);
        assertThat(foundByDefault(and(with(failed), P1.step(kind, "2016-01-15", POSITIEF))))
                .as("it came out positive before, and negative since")
                .containsExactly(finding);
        List<PromotionStepTaken> turnedDown = new ArrayList<>(with(failed));
        turnedDown.removeIf(s -> s.step() == BENOEMING);
        assertThat(foundByDefault(turnedDown)).as("nobody was appointed").isEmpty();
    }

    @Test
    void aComponentIsMadeUpForByItselfAlone() {
        List<PromotionStepTaken> steps = and(whole(), P1.step(TOETSING, STARTEISEN, "2016-02-02", NEGATIEF));
        assertThat(found(steps)).containsExactly("negative-passed-over toetsing starteisen");
        assertThat(found(and(steps, P1.step(TOETSING, COMPETENTIES, "2016-03-01", POSITIEF))))
                .containsExactly("negative-passed-over toetsing starteisen");
        assertThat(found(and(steps, P1.step(TOETSING, STARTEISEN, "2016-03-01", POSITIEF))))
                .isEmpty();
        assertThat(found(and(steps, P1.assessed("2016-02-03"))))
                .as("the whole does not make the part good")
                .containsExactly("negative-passed-over toetsing starteisen");
    }

    @Test
    void anAppointmentNeedsItsArbeidsrelatie() {
        List<PromotionStepTaken> steps = with(P1.appointed("2016-09-01"));
        assertThat(found(steps)).containsExactly("appointment-on-record benoeming");
        List<PromotionStepTaken> elsewhere = new ArrayList<>();
        GivenTrajectory other = P1.at("02XY");
        whole().forEach(s -> elsewhere.add(other.step(s.step(), s.date().toString(), s.outcome())));
        assertThat(found(elsewhere)).containsExactly("appointment-on-record benoeming");
    }

    @Test
    void nobodyJudgesThemselvesButEverybodyMayApply() {
        GivenTrajectory self = P1.byThemselves(true);
        assertThat(found(with(self.decided("2016-04-01", POSITIEF))))
                .containsExactly("nobody-judges-themselves besluit");
        assertThat(found(with(self.advised("2016-03-01")))).containsExactly("nobody-judges-themselves advies");
        assertThat(found(with(self.applied("2016-01-10")))).isEmpty();
    }

    @Test
    void anObjectionIsInTimeOnTheFortySecondDayAndLateOnTheNext() {
        PromotionStepTaken refused = P1.decided("2016-04-01", NEGATIEF);
        List<PromotionStepTaken> steps = without(BENOEMING);
        steps.removeIf(s -> s.step() == BESLUIT);
        steps.add(refused);
        List<PromotionStepTaken> inTime = new ArrayList<>(steps);
        inTime.add(P1.step(BEZWAAR, "2016-05-13", null));
        inTime.add(P1.step(UITSPRAAK, "2016-07-01", NEGATIEF));
        assertThat(found(inTime)).isEmpty();
        steps.add(P1.step(BEZWAAR, "2016-05-14", null));
        assertThat(found(steps)).containsExactly("objection-in-time bezwaar");
    }

    @Test
    void anObjectionNeedsADecisionAndARulingAnObjection() {
        assertThat(found(List.of(P1.applied("2016-01-10"), P1.step(BEZWAAR, "2016-02-01", null))))
                .containsExactly("objection-needs-decision bezwaar");
        List<PromotionStepTaken> steps = whole();
        steps.add(P1.step(UITSPRAAK, "2016-06-01", POSITIEF));
        assertThat(found(steps)).containsExactly("ruling-needs-objection uitspraak");
    }

    @Test
    void nothingButARulingComesAfterAWithdrawal() {
        assertThat(found(List.of(
                        P1.applied("2016-01-10"), P1.step(INTREKKING, "2016-02-01", null), P1.assessed("2016-03-01"))))
                .containsExactly("trajectory-ended toetsing");
        List<PromotionStepTaken> twice = whole();
        twice.add(P1.appointed("2017-08-01"));
        assertThat(found(twice)).contains("trajectory-ended benoeming");
    }

    @Test
    void aChangeDownOrSidewaysTakesADecisionAlone() {
        GivenTrajectory down = P1.change("LD", "LC");
        assertThat(found(List.of(down.decided("2016-04-01", POSITIEF), down.appointed("2016-08-01"))))
                .isEmpty();
        assertThat(found(List.of(down.appointed("2016-08-01")))).contains("step-missing besluit");
    }

    // -- a policy of the board's own ---------------------------------------------------------------------------------

    private static PromotionPolicies policy(RequiredStep... steps) {
        return PromotionPolicies.NONE.with(
                day("2015-08-01"), List.of(new ChangePolicy(Sector.VO, null, "LB", "LC", List.of(steps))));
    }

    private static RequiredStep step(PromotionStep kind) {
        return new RequiredStep(List.of(kind), false, 0, List.of());
    }

    @Test
    void thePolicySaysWhichStepsThereAreAndInWhichOrder() {
        PromotionPolicies policies = policy(step(LEERTRAJECT), step(BESLUIT));
        assertThat(found(policies, whole())).containsExactly("step-missing leertraject");
        List<PromotionStepTaken> late = whole();
        late.add(P1.step(LEERTRAJECT, "2016-05-01", null));
        assertThat(found(policies, late)).containsExactly("step-in-order leertraject");
    }

    /** Theory and practice of a leertraject, each with evidence and in whatever order, and then the whole with success. */
    private static final PromotionPolicies TAILORED = policy(
            new RequiredStep(List.of(LEERTRAJECT), THEORIE, null, null, true, null, 0, List.of()),
            new RequiredStep(List.of(LEERTRAJECT), PRAKTIJK, null, true, true, null, 0, List.of()),
            new RequiredStep(List.of(LEERTRAJECT), null, POSITIEF, null, false, null, 0, List.of()),
            step(BENOEMING));

    private static final GivenTrajectory SHOWN =
            P1.noting(new Notes(Given.text("bestuur"), Given.text("diploma"), Given.text("voldoet")));
    private static final PromotionStepTaken THEORY = SHOWN.step(LEERTRAJECT, THEORIE, "2016-05-01", POSITIEF);
    private static final PromotionStepTaken PRACTICE = SHOWN.step(LEERTRAJECT, PRAKTIJK, "2016-05-01", null);
    private static final PromotionStepTaken COMPLETED = P1.step(LEERTRAJECT, "2016-06-01", POSITIEF);

    private static List<String> tailored(PromotionStepTaken... steps) {
        List<PromotionStepTaken> all = whole();
        all.addAll(List.of(steps));
        return found(TAILORED, all);
    }

    @Test
    void componentsThatStandBesideEachOtherHaveNoOrderAndEachIsAsked() {
        assertThat(tailored(THEORY, PRACTICE, COMPLETED)).isEmpty();
        assertThat(tailored(SHOWN.step(LEERTRAJECT, THEORIE, "2016-05-20", POSITIEF), PRACTICE, COMPLETED))
                .as("practice before theory")
                .isEmpty();
        assertThat(tailored(PRACTICE, COMPLETED)).containsExactly("step-missing leertraject theorie");
        assertThat(tailored(THEORY, COMPLETED)).containsExactly("step-missing leertraject praktijk");
        assertThat(tailored(THEORY, PRACTICE, P1.step(LEERTRAJECT, "2016-04-15", POSITIEF)))
                .containsExactly("step-in-order leertraject theorie", "step-in-order leertraject praktijk");
        assertThat(tailored(THEORY, P1.step(LEERTRAJECT, PRAKTIJK, "2016-05-01", null), COMPLETED))
                .containsExactly("evidence-missing leertraject praktijk");
    }

    @Test
    void aComponentIsNotTheWhole() {
        assertThat(tailored(THEORY, PRACTICE)).containsExactly("step-missing leertraject");
        assertThat(found(policy(step(LEERTRAJECT), step(BENOEMING)), and(whole(), THEORY)))
                .as("where no component is asked apart, any will do")
                .isEmpty();
    }

    @Test
    void anOutcomeIsAskedOnceAStepThatShouldFollowWasTaken() {
        PromotionStepTaken failed = P1.step(LEERTRAJECT, "2016-06-01", NEGATIEF);
        assertThat(tailored(THEORY, PRACTICE, failed))
                .as("told once, though a negative outcome was passed over too")
                .containsExactly("outcome-as-asked leertraject");
        assertThat(tailored(THEORY, PRACTICE, P1.step(LEERTRAJECT, "2016-06-01", null)))
                .containsExactly("outcome-as-asked leertraject");
        assertThat(tailored(THEORY, PRACTICE, failed, P1.step(LEERTRAJECT, "2016-07-01", POSITIEF)))
                .isEmpty();
        List<PromotionStepTaken> turnedDown = without(BENOEMING);
        turnedDown.addAll(List.of(THEORY, PRACTICE, failed));
        assertThat(found(TAILORED, turnedDown)).as("nobody was appointed").isEmpty();
    }

    @Test
    void aComponentThatFailedIsPassedOverThoughTheWholeIsAsked() {
        assertThat(tailored(SHOWN.step(LEERTRAJECT, THEORIE, "2016-05-01", NEGATIEF), PRACTICE, COMPLETED))
                .containsExactly("negative-passed-over leertraject theorie");
    }

    @Test
    void evidenceIsAskedForWhereThePolicySaysSo() {
        PromotionPolicies policies = policy(new RequiredStep(List.of(TOETSING), true, 0, List.of()));
        assertThat(found(policies, whole())).containsExactly("evidence-missing toetsing");
        GivenTrajectory shown = P1.noting(new Notes(null, Given.text("portfolio"), null));
        assertThat(found(policies, with(shown.assessed("2016-02-01")))).isEmpty();
    }

    @Test
    void aWaitingTimeRunsFromTheRequiredStepBefore() {
        PromotionPolicies policies = policy(step(TOETSING), new RequiredStep(List.of(BESLUIT), false, 60, List.of()));
        assertThat(found(policies, whole())).isEmpty();
        assertThat(found(policies, with(P1.assessed("2016-02-02")))).containsExactly("waiting-time-kept besluit");
    }

    @Test
    void thePolicySaysWhoDecides() {
        PromotionPolicies policies =
                policy(new RequiredStep(List.of(BESLUIT), false, 0, List.of("College van Bestuur")));
        assertThat(found(policies, whole())).containsExactly("decider-allowed besluit");
        GivenTrajectory college = P1.noting(decidedBy(" college van bestuur"));
        assertThat(found(policies, with(college.decided("2016-04-01", POSITIEF))))
                .isEmpty();
        GivenTrajectory untold = P1.noting(Notes.NONE);
        assertThat(found(policies, with(untold.decided("2016-04-01", POSITIEF))))
                .containsExactly("decider-allowed besluit");
    }

    @Test
    void aPolicyBearsOnWhatBeganUnderIt() {
        List<ChangePolicy> changes =
                List.of(new ChangePolicy(null, null, null, null, List.of(step(LEERTRAJECT), step(BESLUIT))));
        PromotionPolicies later = PromotionPolicies.NONE.with(day("2016-01-11"), changes);
        assertThat(found(later, whole())).isEmpty();
        PromotionPolicies same = later.with(day("2016-01-10"), changes);
        assertThat(found(same, whole())).containsExactly("step-missing leertraject");
        assertThat(found(same.without(day("2016-01-10")), whole())).isEmpty();
    }

    @Test
    void whatNoPolicyOfTheBoardSpeaksOfIsLeftToTheBareDefault() {
        PromotionPolicies other = PromotionPolicies.NONE.with(
                day("2015-08-01"), List.of(new ChangePolicy(null, null, "LC", "LD", List.of())));
        assertThat(found(other, without(BESLUIT)))
                .containsExactly("appointment-follows-decision benoeming", "step-missing besluit");
        PromotionPolicies lax = policy();
        assertThat(found(lax, without(BESLUIT))).containsExactly("appointment-follows-decision benoeming");
    }

    @Test
    void byDefaultADecisionIsAskedOfWhichItIsOnRecordWhoTookItAndWhy() {
        assertThat(foundByDefault(List.of(P1.decided("2016-04-01", POSITIEF), P1.appointed("2016-08-01"))))
                .isEmpty();
        assertThat(foundByDefault(List.of(P1.appointed("2016-08-01"))))
                .containsExactly("appointment-follows-decision benoeming", "step-missing besluit");
        assertThat(foundByDefault(decidedNoting(new Notes(Given.text("bestuur"), Given.text("brief"), null))))
                .as("evidence is a reason")
                .isEmpty();
        assertThat(foundByDefault(decidedNoting(new Notes(null, null, Given.text("voldoet")))))
                .containsExactly("decider-told besluit");
        assertThat(foundByDefault(decidedNoting(decidedBy("bestuur"))))
                .containsExactly("decision-gives-reasons besluit");
        assertThat(found(decidedNoting(Notes.NONE)))
                .as("under a policy of the board's own that does not ask it")
                .doesNotContain("decider-told besluit");
        assertThat(PromotionPolicies.NONE
                        .asked(day("2016-01-01"), new ScaleChange("LB", "LC"), Sector.VO)
                        .since())
                .isNull();
        assertThat(Given.ORGANISATION_AS_USUAL
                        .policies()
                        .asked(day("2016-01-01"), new ScaleChange("LB", "LC"), Sector.VO)
                        .since())
                .isEqualTo("2000-01-01");
    }

    private static List<PromotionStepTaken> decidedNoting(Notes notes) {
        return List.of(P1.noting(notes).decided("2016-04-01", POSITIEF), P1.appointed("2016-08-01"));
    }

    @Test
    void aDeviationExplainsAMatterOfPolicyAndNothingElse() {
        PromotionStepTaken explained = P1.deviating("spoed").decided("2016-04-01", POSITIEF);
        assertThat(new Finding(PromotionRule.STEP_MISSING, ADVIES, null, explained).isExplained())
                .isTrue();
        assertThat(new Finding(PromotionRule.NOBODY_JUDGES_THEMSELVES, BESLUIT, null, explained).isExplained())
                .isFalse();
        assertThat(new Finding(PromotionRule.STEP_MISSING, ADVIES, null, P1.decided("2016-04-01", POSITIEF))
                        .isExplained())
                .isFalse();
    }
}

package nl.waaier.core.teacher;

import static nl.waaier.core.shared.CareerStage.ERVAREN;
import static nl.waaier.core.shared.CareerStage.IN_OPLEIDING;
import static nl.waaier.core.teacher.Story.given;
import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.mentorSince;
import static nl.waaier.core.testing.Given.replaced;
import static nl.waaier.core.testing.Given.retracted;
import static nl.waaier.core.testing.Given.role;
import static nl.waaier.core.testing.Given.text;

import nl.waaier.core.appointment.AppointmentRule;
import nl.waaier.core.career.CareerRule;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.teacher.command.ReplaceFact;
import nl.waaier.core.teacher.command.RetractFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenRole;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** What was recorded wrongly is withdrawn or replaced by hand. */
class CorrectingTest {

    private static final String WHY = "vergissing";
    private static final BoardNumber OTHER_BOARD = new BoardNumber("49999");
    private static final GivenAppointment FIRST = appointment("1");
    private static final AppointmentStarted EMPLOYED = FIRST.started();
    private static final GivenRole MENTOR = role("mentor").noting(Given.judged());

    private static RetractFact retract(long number) {
        return new RetractFact(TEACHER, BOARD, number, text(WHY), Organisation.EMPTY, false);
    }

    private static ReplaceFact replace(long number, TeacherFact by) {
        return new ReplaceFact(number, by, text(WHY), Given.ORGANISATION, false);
    }

    @Test
    void aFactIsWithdrawn() {
        var changed = FIRST.fte("0.8").changedOn("2015-08-01");
        given(EMPLOYED, changed)
                .when(retract(1))
                .then(retracted(1, changed, WHY))
                .expectResultMessagePayload(new Recorded(2));
    }

    @Test
    void whatWasNeverRecordedCannotBeWithdrawn() {
        given(EMPLOYED).when(retract(1)).refused(FactRule.FACT_UNKNOWN);
    }

    @Test
    void aFactIsWithdrawnOnce() {
        var changed = FIRST.fte("0.8").changedOn("2015-08-01");
        given(EMPLOYED, changed, retracted(1, changed, WHY)).when(retract(1)).refused(FactRule.FACT_UNKNOWN);
    }

    @Test
    void aWithdrawalIsNotAFactThatCouldBeWithdrawn() {
        var changed = FIRST.fte("0.8").changedOn("2015-08-01");
        given(EMPLOYED, changed, retracted(1, changed, WHY)).when(retract(2)).refused(FactRule.FACT_UNKNOWN);
    }

    @Test
    void aTeacherAboutWhomNothingIsRecordedIsNotFound() {
        new AggregateTestFixture<>(Teacher.class)
                .givenNoPriorActivity()
                .when(retract(0))
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void theStartOfAnAppointmentThatChangedLaterIsStillNeeded() {
        var changed = FIRST.fte("0.8").changedOn("2015-08-01");
        given(EMPLOYED, changed).when(retract(0)).refused(FactRule.FACT_STILL_NEEDED);
        given(EMPLOYED, changed, retracted(1, changed, WHY)).when(retract(0)).then(retracted(0, EMPLOYED, WHY));
    }

    @Test
    void theEntryIntoARoleWithStagesIsStillNeeded() {
        given(EMPLOYED, mentorSince("2015-08-01"), MENTOR.reached(ERVAREN, "2017-08-01"))
                .when(retract(1))
                .refused(FactRule.FACT_STILL_NEEDED);
    }

    @Test
    void theEntryIntoARoleThatWasLeftIsStillNeeded() {
        given(EMPLOYED, mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"))
                .when(retract(1))
                .refused(FactRule.FACT_STILL_NEEDED);
    }

    @Test
    void anAppointmentIsWithdrawnOnItsOwnAccountEvenWhenARoleLeantOnIt() {
        given(EMPLOYED, mentorSince("2015-08-01")).when(retract(0)).then(retracted(0, EMPLOYED, WHY));
    }

    @Test
    void anEndMayBeWithdrawnThoughTheRoleWasEnteredAgain() {
        var left = MENTOR.leftOn("2016-07-31");
        given(EMPLOYED, mentorSince("2015-08-01"), left, mentorSince("2018-08-01"))
                .when(retract(2))
                .then(retracted(2, left, WHY));
    }

    @Test
    void aRoleWhosePastIsHalfToldCanStillBeCorrected() {
        var stage = MENTOR.reached(ERVAREN, "2020-08-01");
        given(EMPLOYED, mentorSince("2018-08-01"), stage, mentorSince("2015-08-01"))
                .when(retract(2))
                .then(retracted(2, stage, WHY));
    }

    @Test
    void aFactIsReplaced() {
        var wrong = FIRST.fte("0.8").changedOn("2015-08-01");
        var right = FIRST.fte("0.6").changedOn("2015-09-01");
        given(EMPLOYED, wrong)
                .when(replace(1, right))
                .then(replaced(1, wrong, 3, WHY), right)
                .expectResultMessagePayload(new Recorded(3));
    }

    @Test
    void whatDoesNotHoldCannotBeReplaced() {
        given(EMPLOYED).when(replace(7, EMPLOYED)).refused(FactRule.FACT_UNKNOWN);
    }

    @Test
    void aFactIsReplacedByOneOfTheSameKind() {
        given(EMPLOYED, mentorSince("2015-08-01"))
                .when(replace(1, MENTOR.leftOn("2016-07-31")))
                .refused(FactRule.REPLACEMENT_OF_SAME_KIND);
    }

    @Test
    void aReplacementKeepsTheRulesOfItsKind() {
        var changed = FIRST.fte("0.8").changedOn("2015-08-01");
        given(EMPLOYED, changed)
                .when(replace(1, FIRST.fte("0.8").changedOn("2014-08-01")))
                .refused(AppointmentRule.CHANGE_WITHIN_APPOINTMENT);
    }

    @Test
    void aReplacementLeavesWhatFollowsWhole() {
        given(EMPLOYED, FIRST.fte("0.8").changedOn("2015-08-01"))
                .when(replace(0, FIRST.from("2015-08-01").started()))
                .refused(FactRule.FACT_STILL_NEEDED);
        var dayBefore = FIRST.from("2015-07-31").started();
        given(EMPLOYED, FIRST.fte("0.8").changedOn("2015-08-01"))
                .when(replace(0, dayBefore))
                .then(replaced(0, EMPLOYED, 3, WHY), dayBefore);
    }

    @Test
    void aReplacementInAnotherRoleLeavesBothRolesWhole() {
        given(EMPLOYED, mentorSince("2015-08-01"), MENTOR.reached(ERVAREN, "2017-08-01"))
                .when(replace(1, role("vakleraar").enteredOn("2015-08-01")))
                .refused(FactRule.FACT_STILL_NEEDED);
    }

    @Test
    void theStageAtEntryIsNotReplacedSoThatTheNextStepIsTooHigh() {
        given(EMPLOYED, mentorSince("2015-08-01"), MENTOR.reached(ERVAREN, "2017-08-01"))
                .when(replace(1, MENTOR.as(IN_OPLEIDING).enteredOn("2015-08-01")))
                .refused(FactRule.FACT_STILL_NEEDED);
    }

    @Test
    void anEntryMovedToADayWithoutAppointmentIsRefused() {
        given(EMPLOYED, mentorSince("2015-08-01"))
                .when(replace(1, mentorSince("2013-08-01")))
                .refused(CareerRule.ROLE_NEEDS_APPOINTMENT);
    }

    @Test
    void anEntryIsToldBetterOnItsOwnDateWhateverElseIsWrongWithIt() {
        var wrong = mentorSince("2018-08-01");
        var right = MENTOR.inTeam("Exact").enteredOn("2018-08-01");
        given(EMPLOYED, wrong, mentorSince("2015-08-01"))
                .when(replace(1, right))
                .then(replaced(1, wrong, 4, WHY), right);
    }

    @Test
    void aReplacementByHandKeepsTheRulesOfWhatIsRecordedByHand() {
        var stage = MENTOR.reached(ERVAREN, "2017-08-01");
        given(EMPLOYED, mentorSince("2015-08-01"), stage)
                .when(replace(2, role("mentor").reached(ERVAREN, "2018-08-01")))
                .refused(CareerRule.STAGE_SAYS_WHO_JUDGED);
        given(EMPLOYED, mentorSince("2015-08-01"), stage)
                .when(new ReplaceFact(2, MENTOR.reached(ERVAREN, "2018-08-01"), text(WHY), Given.ORGANISATION, true))
                .refused(CareerRule.NOBODY_JUDGES_OWN_ROLE);
    }

    @Test
    void aTeacherOfAnotherBoardDoesNotTakeFacts() {
        given(EMPLOYED)
                .whenRecording(appointment("2").of(TEACHER, OTHER_BOARD).started())
                .refused(FactRule.TEACHER_OF_BOARD);
        given(EMPLOYED)
                .when(new RetractFact(TEACHER, OTHER_BOARD, 0, text(WHY), Organisation.EMPTY, false))
                .refused(FactRule.TEACHER_OF_BOARD);
        given(EMPLOYED)
                .when(replace(0, FIRST.of(TEACHER, OTHER_BOARD).started()))
                .refused(FactRule.TEACHER_OF_BOARD);
    }
}

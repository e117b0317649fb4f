package nl.waaier.core.teacher;

import static java.util.Objects.requireNonNull;
import static nl.waaier.core.shared.CareerStage.ERVAREN;
import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.mentorSince;
import static nl.waaier.core.testing.Given.replaced;
import static nl.waaier.core.testing.Given.role;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.waaier.core.career.CareerRule;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.teacher.ImportDecision.Outcome;
import nl.waaier.core.teacher.ImportDecision.Status;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.teacher.file.Withdrawal;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenRole;
import org.junit.jupiter.api.Test;

/** What a corrected delivery does to the first and last day of a role that was delivered before. */
class CorrectedRolesTest {

    private static final Outcome RECORDED = Outcome.RECORDED;
    private static final Outcome REPLACED = Outcome.REPLACED;
    private static final Outcome UNCHANGED = Outcome.UNCHANGED;
    private static final Outcome HELD_ALREADY = rejected(CareerRule.ROLE_HELD_ONCE);
    private static final Outcome LEFT_ALREADY = rejected(CareerRule.ROLE_LEFT_ONCE);

    private static final AppointmentStarted EMPLOYED =
            appointment("1").from("2010-08-01").started();
    private static final GivenRole MENTOR = role("mentor");

    private TeacherFile file = GivenFile.of(EMPLOYED);

    private void given(TeacherEvent... events) {
        file = GivenFile.after(file, List.of(events));
    }

    /** Hands it in, and once more, which must change nothing. */
    private List<Outcome> delivered(TeacherFact... facts) {
        ImportFacts delivery = new ImportFacts(TEACHER, BOARD, List.of(facts), Map.of(), Given.ORGANISATION, false);
        ImportDecision decision = Desk.importing(file, delivery);
        file = GivenFile.after(file, decision.events());
        assertThat(Desk.importing(file, delivery).events()).isEmpty();
        return decision.outcomes().stream()
                .map(o -> new Outcome(o.status(), o.rule()))
                .toList();
    }

    private void thenHolds(TeacherFact... facts) {
        assertThat(GivenFile.live(file))
                .contains(EMPLOYED)
                .hasSize(facts.length + 1)
                .contains(facts);
    }

    private void thenReplaced(int number, long by) {
        Withdrawal withdrawal = requireNonNull(file.facts().get(number).withdrawal());
        assertThat(withdrawal.replacedBy()).isEqualTo(by);
        assertThat(withdrawal.reason()).as("nobody withdrew it by hand").isNull();
    }

    private static Outcome rejected(Rule rule) {
        return new Outcome(Status.REJECTED, rule);
    }

    @Test
    void anEndThatMovesLaterReplacesTheOneOnRecord() {
        given(mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"));
        assertThat(delivered(mentorSince("2015-08-01"), MENTOR.leftOn("2018-07-31")))
                .containsExactly(UNCHANGED, REPLACED);
        thenHolds(mentorSince("2015-08-01"), MENTOR.leftOn("2018-07-31"));
        thenReplaced(2, 4);
    }

    @Test
    void anEndThatMovesEarlierReplacesTheOneOnRecord() {
        given(mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"));
        assertThat(delivered(MENTOR.leftOn("2016-07-31"), mentorSince("2015-08-01")))
                .containsExactly(REPLACED, UNCHANGED);
        thenHolds(mentorSince("2015-08-01"), MENTOR.leftOn("2016-07-31"));
    }

    @Test
    void anEndMovesOnlyInTheHoldingThatItIsOf() {
        given(mentorSince("2011-08-01"), MENTOR.leftOn("2012-07-31"));
        given(mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"));
        assertThat(delivered(mentorSince("2015-08-01"), MENTOR.leftOn("2018-07-31")))
                .containsExactly(UNCHANGED, REPLACED);
        thenHolds(
                mentorSince("2011-08-01"),
                MENTOR.leftOn("2012-07-31"),
                mentorSince("2015-08-01"),
                MENTOR.leftOn("2018-07-31"));
    }

    @Test
    void anEndWithoutTheEntryThatGoesWithItMayBeOfAnotherHolding() {
        given(mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"));
        assertThat(delivered(MENTOR.leftOn("2020-07-31"))).containsExactly(LEFT_ALREADY);
        assertThat(delivered(MENTOR.leftOn("2016-07-31"))).containsExactly(LEFT_ALREADY);
        thenHolds(mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"));
    }

    @Test
    void anEndThatTheDeliveryTellsAsWellStands() {
        given(mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"));
        assertThat(delivered(mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"), MENTOR.leftOn("2020-07-31")))
                .containsExactly(UNCHANGED, UNCHANGED, LEFT_ALREADY);
    }

    @Test
    void ofTwoOtherEndsNeitherIsBelieved() {
        given(mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"));
        assertThat(delivered(mentorSince("2015-08-01"), MENTOR.leftOn("2018-07-31"), MENTOR.leftOn("2020-07-31")))
                .containsExactly(UNCHANGED, LEFT_ALREADY, LEFT_ALREADY);
    }

    @Test
    void anEndDoesNotMovePastALaterHoldingThatTheDeliveryLeavesOut() {
        given(mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"));
        given(mentorSince("2019-08-01"), MENTOR.leftOn("2021-07-31"));
        assertThat(delivered(mentorSince("2015-08-01"), MENTOR.leftOn("2020-07-31")))
                .containsExactly(UNCHANGED, LEFT_ALREADY);
    }

    @Test
    void anEndDoesNotMoveBeforeAStageOnRecord() {
        given(mentorSince("2015-08-01"), MENTOR.reached(ERVAREN, "2017-02-01"), MENTOR.leftOn("2017-07-31"));
        assertThat(delivered(mentorSince("2015-08-01"), MENTOR.leftOn("2016-07-31")))
                .containsExactly(UNCHANGED, rejected(CareerRule.LEAVING_AFTER_LAST_STAGE));
    }

    @Test
    void aHoldingThatTurnsOutToBeTwoKeepsItsLastDay() {
        given(mentorSince("2015-08-01"), MENTOR.leftOn("2020-07-31"));
        assertThat(delivered(mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"), mentorSince("2018-08-01")))
                .containsExactly(UNCHANGED, RECORDED, RECORDED);
        thenHolds(
                mentorSince("2015-08-01"),
                MENTOR.leftOn("2017-07-31"),
                mentorSince("2018-08-01"),
                MENTOR.leftOn("2020-07-31"));
    }

    @Test
    void anEntryThatMovesEarlierReplacesTheOneOnRecord() {
        given(mentorSince("2015-09-01"));
        assertThat(delivered(mentorSince("2015-08-01"))).containsExactly(REPLACED);
        thenHolds(mentorSince("2015-08-01"));
        thenReplaced(1, 3);
    }

    @Test
    void anEntryThatMovesLaterReplacesTheOneOnRecord() {
        given(mentorSince("2015-08-01"), MENTOR.reached(ERVAREN, "2018-08-01"), MENTOR.leftOn("2020-07-31"));
        assertThat(delivered(
                        mentorSince("2015-09-01"), MENTOR.reached(ERVAREN, "2018-08-01"), MENTOR.leftOn("2020-07-31")))
                .containsExactly(REPLACED, UNCHANGED, UNCHANGED);
        thenHolds(mentorSince("2015-09-01"), MENTOR.reached(ERVAREN, "2018-08-01"), MENTOR.leftOn("2020-07-31"));
    }

    @Test
    void anEntryMovesTogetherWithWhatIsNewInTheSameHolding() {
        given(mentorSince("2015-09-01"));
        assertThat(delivered(
                        MENTOR.leftOn("2019-07-31"),
                        MENTOR.reached(ERVAREN, "2017-08-01"),
                        mentorSince("2015-08-01"),
                        MENTOR.supported(SupportKind.COACHING, "2015-01-01")))
                .containsExactly(RECORDED, RECORDED, REPLACED, RECORDED);
    }

    @Test
    void anEntryDoesNotMoveToADayWithoutAnAppointment() {
        given(mentorSince("2015-08-01"));
        assertThat(delivered(mentorSince("2009-08-01"))).containsExactly(rejected(CareerRule.ROLE_NEEDS_APPOINTMENT));
        thenHolds(mentorSince("2015-08-01"));
    }

    @Test
    void anEntryOfWhichTheRestIsNotToldMayBeAnotherHolding() {
        given(mentorSince("2016-08-01"), MENTOR.reached(ERVAREN, "2018-08-01"));
        assertThat(delivered(mentorSince("2015-08-01"))).containsExactly(HELD_ALREADY);
        assertThat(delivered(mentorSince("2017-08-01"))).containsExactly(HELD_ALREADY);
        thenHolds(mentorSince("2016-08-01"), MENTOR.reached(ERVAREN, "2018-08-01"));
    }

    @Test
    void anEntryWhoseEndIsNotToldMayBeAnotherHolding() {
        given(mentorSince("2016-08-01"), MENTOR.leftOn("2018-07-31"));
        assertThat(delivered(mentorSince("2015-08-01"))).containsExactly(HELD_ALREADY);
    }

    @Test
    void bothEndsMovedAtOnceLooksLikeAnotherHolding() {
        given(mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"));
        assertThat(delivered(mentorSince("2016-08-01"), MENTOR.leftOn("2018-07-31")))
                .containsExactly(HELD_ALREADY, LEFT_ALREADY);
        assertThat(delivered(mentorSince("2014-08-01"), MENTOR.leftOn("2018-07-31")))
                .containsExactly(HELD_ALREADY, LEFT_ALREADY);
        thenHolds(mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"));
    }

    @Test
    void whatIsNewInADeliveryOfNewsOnlyEndsOneHoldingAndBeginsTheNext() {
        given(mentorSince("2015-08-01"));
        assertThat(delivered(MENTOR.leftOn("2017-07-31"), mentorSince("2018-08-01")))
                .containsExactly(RECORDED, RECORDED);
        thenHolds(mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"), mentorSince("2018-08-01"));
    }

    @Test
    void anEntryThatTheDeliveryTellsAsWellStands() {
        given(mentorSince("2015-08-01"));
        assertThat(delivered(mentorSince("2015-08-01"), mentorSince("2017-08-01")))
                .containsExactly(UNCHANGED, HELD_ALREADY);
    }

    @Test
    void ofTwoOtherEntriesNeitherMovesTheOneOnRecord() {
        given(mentorSince("2016-08-01"));
        assertThat(delivered(mentorSince("2015-08-01"), mentorSince("2017-08-01")))
                .containsExactly(HELD_ALREADY, HELD_ALREADY);
        thenHolds(mentorSince("2016-08-01"));
    }

    @Test
    void theSameRoleAtAnotherSchoolIsAnotherRole() {
        given(appointment("2").at("02XY").from("2010-08-01").started());
        given(mentorSince("2016-08-01"));
        assertThat(delivered(MENTOR.at("02XY").enteredOn("2015-08-01"))).containsExactly(RECORDED);
    }

    @Test
    void aDayThatSomebodyMovedByHandIsNotMovedBackByTheSameDelivery() {
        given(mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"));
        given(replaced(2, MENTOR.leftOn("2017-07-31"), 4, "tikfout"), MENTOR.leftOn("2018-07-31"));
        assertThat(delivered(mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31")))
                .containsExactly(UNCHANGED, UNCHANGED);
        thenHolds(mentorSince("2015-08-01"), MENTOR.leftOn("2018-07-31"));
    }

    @Test
    void anEntryYearsAwayIsAnotherEntryAndTheOldHoldingStands() {
        var ofOld = role("mentor").inTeam("onderbouw").as(ERVAREN).enteredOn("2012-08-01");
        given(ofOld);
        assertThat(delivered(role("mentor").inTeam("bovenbouw").enteredOn("2024-08-01")))
                .containsExactly(HELD_ALREADY);
        thenHolds(ofOld);
    }

    @Test
    void anEntryMovesByEightWeeksAndNotByMore() {
        given(mentorSince("2015-08-01"));
        assertThat(delivered(mentorSince("2015-09-27"))).containsExactly(HELD_ALREADY);
        assertThat(delivered(mentorSince("2015-09-26"))).containsExactly(REPLACED);
        thenHolds(mentorSince("2015-09-26"));
    }

    @Test
    void anEntryIntoAnotherTeamOrAtAnotherStageIsNotTheSameEntry() {
        given(mentorSince("2015-08-01"));
        assertThat(delivered(MENTOR.inTeam("bovenbouw").enteredOn("2015-09-01")))
                .containsExactly(HELD_ALREADY);
        assertThat(delivered(MENTOR.as(ERVAREN).enteredOn("2015-09-01"))).containsExactly(HELD_ALREADY);
        thenHolds(mentorSince("2015-08-01"));
    }

    @Test
    void whoStoppedWorkingInBetweenEnteredAgain() {
        var back = appointment("2").from("2015-09-01").started();
        file = GivenFile.of(EMPLOYED, appointment("1").leftOn("2015-08-14"), back, mentorSince("2015-08-01"));
        assertThat(delivered(mentorSince("2015-09-01"))).containsExactly(HELD_ALREADY);
    }

    @Test
    void whoIsBackAfterYearsEntersTheRoleAnewThoughNobodyRecordedItsEnd() {
        var back = appointment("2").from("2021-08-01").started();
        file = GivenFile.of(EMPLOYED, appointment("1").leftOn("2018-07-31"), back, mentorSince("2015-08-01"));
        assertThat(delivered(mentorSince("2021-08-01"))).containsExactly(RECORDED);
    }
}

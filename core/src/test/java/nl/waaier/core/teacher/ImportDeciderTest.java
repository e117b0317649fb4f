package nl.waaier.core.teacher;

import static nl.waaier.core.shared.CareerStage.ERVAREN;
import static nl.waaier.core.shared.CareerStage.IN_OPLEIDING;
import static nl.waaier.core.shared.CareerStage.MEESTER;
import static nl.waaier.core.shared.CareerStage.STARTER;
import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.mentorSince;
import static nl.waaier.core.testing.Given.replaced;
import static nl.waaier.core.testing.Given.retracted;
import static nl.waaier.core.testing.Given.role;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waaier.core.appointment.AppointmentRule;
import nl.waaier.core.career.CareerRule;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.teacher.ImportDecision.Outcome;
import nl.waaier.core.teacher.ImportDecision.Status;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenRole;
import nl.waaier.core.testing.Refusals;
import org.junit.jupiter.api.Test;

/** What a delivery changes, by example. What holds for every delivery is in {@link ImportPropertiesTest}. */
class ImportDeciderTest {

    private static final Outcome RECORDED = Outcome.RECORDED;
    private static final Outcome REPLACED = Outcome.REPLACED;
    private static final Outcome UNCHANGED = Outcome.UNCHANGED;

    private static final GivenAppointment FIRST = appointment("1").from("2014-08-01");
    private static final AppointmentStarted EMPLOYED = FIRST.started();
    private static final GivenRole MENTOR = role("mentor");

    private TeacherFile file = GivenFile.EMPTY;

    private void given(TeacherEvent... events) {
        file = GivenFile.after(file, List.of(events));
    }

    private List<Outcome> delivered(TeacherFact... facts) {
        ImportDecision decision = Desk.importing(
                file, new ImportFacts(TEACHER, BOARD, List.of(facts), Map.of(), Given.ORGANISATION, false));
        file = GivenFile.after(file, decision.events());
        decision.outcomes().stream().map(Outcome::rule).filter(Objects::nonNull).forEach(Refusals::saw);
        return decision.outcomes().stream()
                .map(o -> new Outcome(o.status(), o.rule()))
                .toList();
    }

    private static Outcome rejected(Rule rule) {
        return new Outcome(Status.REJECTED, rule);
    }

    @Test
    void whatIsOnRecordChangesNothing() {
        given(EMPLOYED);
        assertThat(delivered(EMPLOYED)).containsExactly(UNCHANGED);
        assertThat(file.nextNumber()).isEqualTo(1);
    }

    @Test
    void whatIsDeliveredTwiceIsTakenInOnce() {
        assertThat(delivered(EMPLOYED, EMPLOYED)).containsExactly(RECORDED, UNCHANGED);
        assertThat(GivenFile.live(file)).containsExactly(EMPLOYED);
    }

    @Test
    void whatBreaksARuleIsLeftOutAndTheRestGetsIn() {
        assertThat(delivered(EMPLOYED, MENTOR.at("02XY").enteredOn("2015-08-01"), mentorSince("2015-08-01")))
                .containsExactly(RECORDED, rejected(CareerRule.ROLE_NEEDS_APPOINTMENT), RECORDED);
    }

    @Test
    void whatTheBoardCannotHaveIsLeftOutWhateverParserLetItPass() {
        assertThat(delivered(
                        EMPLOYED,
                        appointment("9").at("99ZZ").started(),
                        MENTOR.in(CareerDomain.COLLEGAS).enteredOn("2015-08-01"),
                        role("lid-registercommissie").enteredOn("2022-01-01"),
                        mentorSince("2016-08-01")))
                .containsExactly(
                        RECORDED,
                        rejected(OrganisationRule.SCHOOL_OF_BOARD),
                        rejected(OrganisationRule.ROLE_KEEPS_DOMAIN),
                        rejected(OrganisationRule.ROLE_ABOLISHED),
                        RECORDED);
    }

    @Test
    void whatADeliveryContradictsItselfIsNotBelieved() {
        assertThat(delivered(
                        EMPLOYED,
                        FIRST.fte("0.8").changedOn("2015-08-01"),
                        FIRST.fte("0.6").changedOn("2015-08-01"),
                        FIRST.fte("0.6").changedOn("2016-08-01")))
                .containsExactly(
                        RECORDED, rejected(FactRule.ROWS_CONTRADICT), rejected(FactRule.ROWS_CONTRADICT), RECORDED);
    }

    @Test
    void aRowThatHoldsAlreadyIsNotBelievedEitherWhenItsDeliveryContradictsIt() {
        given(EMPLOYED);
        assertThat(delivered(EMPLOYED, FIRST.scale("LC").started()))
                .containsExactly(rejected(FactRule.ROWS_CONTRADICT), rejected(FactRule.ROWS_CONTRADICT));
        assertThat(GivenFile.live(file)).containsExactly(EMPLOYED);
    }

    @Test
    void supportOfOneDayMayComeInSeveralForms() {
        assertThat(delivered(
                        MENTOR.supported(SupportKind.COACHING, "2014-08-01"),
                        MENTOR.supported(SupportKind.SCHOLING, "2014-08-01")))
                .containsExactly(RECORDED, RECORDED);
    }

    @Test
    void aCorrectionThatFlipsBackEndsAtTheLastDelivery() {
        var more = FIRST.fte("0.8").changedOn("2015-08-01");
        var less = FIRST.fte("0.6").changedOn("2015-08-01");
        assertThat(delivered(EMPLOYED, more)).containsExactly(RECORDED, RECORDED);
        assertThat(delivered(EMPLOYED, less)).containsExactly(UNCHANGED, REPLACED);
        assertThat(delivered(EMPLOYED, more)).containsExactly(UNCHANGED, REPLACED);
        assertThat(GivenFile.live(file)).containsExactly(EMPLOYED, more);
    }

    @Test
    void whatSomebodyWithdrewKnowingBetterIsNotBroughtBackByTheSameDelivery() {
        var wrong = FIRST.fte("0.8").changedOn("2015-08-01");
        given(EMPLOYED, wrong, retracted(1, wrong, "niet doorgegaan"));
        assertThat(delivered(EMPLOYED, wrong)).containsExactly(UNCHANGED, UNCHANGED);
        assertThat(GivenFile.live(file)).containsExactly(EMPLOYED);
    }

    @Test
    void whatSomebodyReplacedKnowingBetterIsNotBroughtBackByTheSameDelivery() {
        var wrong = FIRST.fte("0.8").changedOn("2015-08-01");
        var right = FIRST.fte("0.6").changedOn("2015-08-01");
        given(EMPLOYED, wrong, replaced(1, wrong, 3, "tikfout"), right);
        assertThat(delivered(EMPLOYED, wrong)).containsExactly(UNCHANGED, UNCHANGED);
        assertThat(GivenFile.live(file)).containsExactly(EMPLOYED, right);
    }

    @Test
    void aNewStatementIsTakenInThoughAnotherOneWasWithdrawnByHand() {
        var wrong = FIRST.fte("0.8").changedOn("2015-08-01");
        var other = FIRST.fte("0.5").changedOn("2015-08-01");
        given(EMPLOYED, wrong, retracted(1, wrong, "niet doorgegaan"));
        assertThat(delivered(EMPLOYED, other)).containsExactly(UNCHANGED, RECORDED);
    }

    @Test
    void whatWasWithdrawnByHandButRecordedAnewSinceFlipsBackLikeAnythingElse() {
        var more = FIRST.fte("0.8").changedOn("2015-08-01");
        var less = FIRST.fte("0.6").changedOn("2015-08-01");
        given(EMPLOYED, more, retracted(1, more, "niet zeker"), more);
        assertThat(delivered(less)).containsExactly(REPLACED);
        assertThat(delivered(more)).containsExactly(REPLACED);
        assertThat(GivenFile.live(file)).containsExactly(EMPLOYED, more);
    }

    @Test
    void anEndThatMovesMakesRoomForTheMutationsBeforeIt() {
        var ended = FIRST.endedOn("2015-07-31");
        var changed = FIRST.fte("0.8").changedOn("2016-08-01");
        var endedLater = FIRST.endedOn("2017-07-31");
        given(EMPLOYED, ended);
        assertThat(delivered(EMPLOYED, changed, endedLater)).containsExactly(UNCHANGED, RECORDED, REPLACED);
        assertThat(GivenFile.live(file)).containsExactlyInAnyOrder(EMPLOYED, changed, endedLater);
    }

    @Test
    void aRoleLeansOnTheEndAsTheSameDeliveryCorrectsIt() {
        given(EMPLOYED, FIRST.endedOn("2015-07-31"));
        assertThat(delivered(mentorSince("2016-08-01"), FIRST.endedOn("2017-07-31")))
                .containsExactly(RECORDED, REPLACED);
    }

    @Test
    void stagesThatLeanOnEachOtherAreCorrectedTogether() {
        given(EMPLOYED, mentorSince("2015-08-01"), MENTOR.reached(ERVAREN, "2017-08-01"));
        assertThat(delivered(
                        MENTOR.as(IN_OPLEIDING).enteredOn("2015-08-01"),
                        MENTOR.reached(STARTER, "2017-08-01"),
                        MENTOR.reached(ERVAREN, "2018-08-01")))
                .containsExactly(REPLACED, REPLACED, RECORDED);
    }

    @Test
    void aCorrectionThatMakesNoSenseLeavesWhatStood() {
        var entered = mentorSince("2015-08-01");
        var reached = MENTOR.reached(ERVAREN, "2017-08-01");
        given(EMPLOYED, entered, reached);
        assertThat(delivered(MENTOR.as(IN_OPLEIDING).enteredOn("2015-08-01")))
                .containsExactly(rejected(FactRule.FACT_STILL_NEEDED));
        assertThat(delivered(MENTOR.reached(MEESTER, "2017-08-01")))
                .containsExactly(rejected(CareerRule.STAGE_RISES_ONE_STEP));
        assertThat(GivenFile.live(file)).containsExactly(EMPLOYED, entered, reached);
    }

    @Test
    void anEarlierHoldingGetsInWholeBesideAPresentDatee() {
        given(EMPLOYED, mentorSince("2018-08-01"));
        assertThat(delivered(MENTOR.leftOn("2016-07-31"), mentorSince("2015-08-01")))
                .containsExactly(RECORDED, RECORDED);
    }

    @Test
    void aSecondEntryWithoutAnEndInBetweenIsRejectedEvenInOneDelivery() {
        assertThat(delivered(EMPLOYED, mentorSince("2015-08-01"), mentorSince("2017-08-01")))
                .containsExactly(RECORDED, RECORDED, rejected(CareerRule.ROLE_HELD_ONCE));
    }

    @Test
    void aStartThatMovesPastAMutationOnRecordIsRejected() {
        given(EMPLOYED, FIRST.fte("0.8").changedOn("2014-08-15"));
        assertThat(delivered(FIRST.from("2014-09-01").started())).containsExactly(rejected(FactRule.FACT_STILL_NEEDED));
    }

    @Test
    void aSecondMutationOnTheFirstDayIsRejected() {
        assertThat(delivered(EMPLOYED, FIRST.fte("0.8").changedOn("2014-08-01")))
                .containsExactly(RECORDED, rejected(AppointmentRule.CHANGE_WITHIN_APPOINTMENT));
    }

    @Test
    void historyWithoutDomainOneIsTakenIn() {
        assertThat(delivered(EMPLOYED, role("starterscoach").enteredOn("2015-08-01")))
                .containsExactly(RECORDED, RECORDED);
    }
}

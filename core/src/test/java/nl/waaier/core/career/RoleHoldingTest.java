package nl.waaier.core.career;

import static java.util.Objects.requireNonNull;
import static nl.waaier.core.shared.CareerStage.ERVAREN;
import static nl.waaier.core.shared.CareerStage.MEESTER;
import static nl.waaier.core.shared.CareerStage.STARTER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.mentorSince;
import static nl.waaier.core.testing.Given.role;
import static nl.waaier.core.testing.GivenFile.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.RoleRestSet;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenRole;
import org.junit.jupiter.api.Test;

class RoleHoldingTest {

    private static final GivenRole MENTOR = role("mentor");

    private static List<RoleHolding> holdings(TeacherFact... facts) {
        return RoleHolding.recorded(GivenFile.onRecord(facts), Organisation.EMPTY.succession());
    }

    @Test
    void theDayOfEntryAndTheLastDayCount() {
        RoleHolding holding =
                holdings(MENTOR.leftOn("2017-07-31"), mentorSince("2015-08-01")).getFirst();
        assertThat(holding.heldOn(day("2015-07-31"))).isFalse();
        assertThat(holding.heldOn(day("2015-08-01"))).isTrue();
        assertThat(holding.heldOn(day("2017-07-31"))).isTrue();
        assertThat(holding.heldOn(day("2017-08-01"))).isFalse();
    }

    @Test
    void aRoleMayBeHeldForOneDay() {
        RoleHolding holding =
                holdings(mentorSince("2015-08-01"), MENTOR.leftOn("2015-08-01")).getFirst();
        assertThat(holding.heldOn(day("2015-08-01"))).isTrue();
        assertThat(holding.heldOn(day("2015-08-02"))).isFalse();
    }

    @Test
    void withoutAnEndItIsHeldOn() {
        RoleHolding holding = holdings(mentorSince("2015-08-01")).getFirst();
        assertThat(holding.lastDay()).isNull();
        assertThat(holding.heldOn(day("2099-12-31"))).isTrue();
    }

    @Test
    void whoLeavesAndComesBackFindsThePastIntact() {
        List<RoleHolding> holdings = holdings(
                mentorSince("2010-08-01"),
                MENTOR.reached(ERVAREN, "2012-08-01"),
                MENTOR.leftOn("2013-07-31"),
                MENTOR.as(STARTER).enteredOn("2018-08-01"),
                MENTOR.leftOn("2020-07-31"));
        assertThat(holdings).hasSize(2);
        assertThat(holdings.get(0).stageOn(day("2013-07-31"))).isEqualTo(ERVAREN);
        assertThat(holdings.get(0).lastDay()).isEqualTo(day("2013-07-31"));
        assertThat(holdings.get(1).stageOn(day("2018-08-01"))).isEqualTo(STARTER);
        assertThat(holdings.get(1).stages()).isEmpty();
        assertThat(requireNonNull(holdings.get(1).left()).fact()).isEqualTo(MENTOR.leftOn("2020-07-31"));
    }

    @Test
    void theStageOfADateIsTheLastOneReachedByThen() {
        RoleHolding holding = holdings(
                        MENTOR.reached(MEESTER, "2018-08-01"),
                        MENTOR.reached(ERVAREN, "2016-08-01"),
                        mentorSince("2015-08-01"))
                .getFirst();
        assertThat(holding.stageOn(day("2015-08-01"))).isEqualTo(STARTER);
        assertThat(holding.stageOn(day("2016-07-31"))).isEqualTo(STARTER);
        assertThat(holding.stageOn(day("2016-08-01"))).isEqualTo(ERVAREN);
        assertThat(holding.stageOn(day("2018-07-31"))).isEqualTo(ERVAREN);
        assertThat(holding.stageOn(day("2018-08-01"))).isEqualTo(MEESTER);
    }

    @Test
    void whatPreparedForARoleBelongsToTheNextHolding() {
        var course = MENTOR.supported(SupportKind.SCHOLING, "2014-01-01", "2014-08-01", null);
        var hours = MENTOR.facilitated(FacilitationKind.TIJD, "2015-07-31");
        var praise = MENTOR.recognised(RecognitionKind.INFORMEEL, "2015-01-01");
        RoleHolding holding =
                holdings(course, hours, praise, mentorSince("2015-08-01")).getFirst();
        assertThat(facts(holding.support())).containsExactly(course);
        assertThat(facts(holding.facilitation())).containsExactly(hours);
        assertThat(facts(holding.recognition())).containsExactly(praise);
    }

    @Test
    void whatComesAfterAnEndPreparesForTheNextHolding() {
        var during = MENTOR.supported(SupportKind.COACHING, "2013-07-31");
        var after = MENTOR.supported(SupportKind.COACHING, "2013-08-01");
        List<RoleHolding> holdings = holdings(
                during, after, mentorSince("2010-08-01"), MENTOR.leftOn("2013-07-31"), mentorSince("2014-08-01"));
        assertThat(facts(holdings.get(0).support())).containsExactly(during);
        assertThat(facts(holdings.get(1).support())).containsExactly(after);
    }

    @Test
    void whatComesAfterTheLastEndBelongsToNoHoldingYet() {
        var after = MENTOR.supported(SupportKind.COACHING, "2013-08-01");
        assertThat(holdings(after, mentorSince("2010-08-01"), MENTOR.leftOn("2013-07-31")))
                .singleElement()
                .satisfies(h -> assertThat(h.support()).isEmpty());
    }

    @Test
    void aLaterEntryEndsAHoldingWhoseEndNobodyRecordedOnTheDayBefore() {
        var before = MENTOR.supported(SupportKind.COACHING, "2018-07-31");
        var onTheDay = MENTOR.supported(SupportKind.SCHOLING, "2018-08-01");
        List<RoleHolding> holdings = holdings(mentorSince("2018-08-01"), before, onTheDay, mentorSince("2015-08-01"));
        assertThat(holdings).extracting(RoleHolding::lastDay).containsExactly(day("2018-07-31"), null);
        assertThat(holdings.get(0).left()).isNull();
        assertThat(facts(holdings.get(0).support())).containsExactly(before);
        assertThat(facts(holdings.get(1).support())).containsExactly(onTheDay);
    }

    @Test
    void theSameRoleAtAnotherSchoolIsAnotherRole() {
        var elsewhere = MENTOR.at("02XY").supported(SupportKind.COACHING, "2016-01-01");
        assertThat(holdings(mentorSince("2015-08-01"), MENTOR.at("02XY").enteredOn("2015-08-01"), elsewhere))
                .hasSize(2)
                .filteredOn(h -> Given.SCHOOL.equals(h.entry().brin()))
                .singleElement()
                .satisfies(h -> assertThat(h.support()).isEmpty());
    }

    @Test
    void supportWithoutARoleIsNoHolding() {
        assertThat(holdings(MENTOR.supported(SupportKind.COACHING, "2016-01-01")))
                .isEmpty();
    }

    @Test
    void holdingsComeInOrderOfEntry() {
        assertThat(holdings(
                        mentorSince("2018-08-01"),
                        role("starterscoach").enteredOn("2016-08-01"),
                        MENTOR.leftOn("2016-07-31"),
                        mentorSince("2015-08-01")))
                .extracting(h -> h.entry().entryDate())
                .isSorted();
    }

    @Test
    void aCourseThatEndedMoreThanAYearBeforeEntryIsOfAnotherTime() {
        var old = MENTOR.supported(SupportKind.SCHOLING, "2013-09-01", "2014-07-31", null);
        assertThat(holdings(old, mentorSince("2015-08-01"))).singleElement().satisfies(h -> assertThat(h.support())
                .isEmpty());
    }

    private static List<RoleHolding> whileWorking(TeacherFact... facts) {
        return RoleHolding.of(GivenFile.onRecord(facts), Organisation.EMPTY);
    }

    private static final GivenAppointment FIRST = appointment("1").from("2014-08-01");

    @Test
    void aRoleRestsBetweenTwoArbeidsrelatiesAndGoesOnWithin92Days() {
        RoleHolding holding = whileWorking(
                        FIRST.started(),
                        FIRST.endedOn("2018-07-31"),
                        appointment("2").from("2018-10-31").started(),
                        mentorSince("2015-08-01"),
                        MENTOR.reached(ERVAREN, "2019-08-01"))
                .getFirst();
        assertThat(holding.heldOn(day("2018-07-31"))).isTrue();
        assertThat(holding.heldOn(day("2018-08-01"))).isFalse();
        assertThat(holding.heldOn(day("2018-10-30"))).isFalse();
        assertThat(holding.heldOn(day("2018-10-31"))).isTrue();
        assertThat(holding.stageOn(day("2019-08-01"))).isEqualTo(ERVAREN);
        assertThat(holding.lastDay()).isNull();
    }

    @Test
    void whoIsBackOnDay93FindsTheRoleEnded() {
        List<TeacherFact> facts = List.of(
                FIRST.started(),
                FIRST.endedOn("2018-07-31"),
                appointment("2").from("2018-11-01").started(),
                mentorSince("2015-08-01"));
        assertThat(whileWorking(facts.toArray(TeacherFact[]::new)))
                .singleElement()
                .satisfies(h -> {
                    assertThat(h.lastDay()).isEqualTo(day("2018-07-31"));
                    assertThat(h.heldOn(day("2019-01-01"))).isFalse();
                });
        assertThat(RoleHolding.of(
                        GivenFile.onRecord(facts), Organisation.EMPTY.evolve(new RoleRestSet(Given.BOARD, 93))))
                .singleElement()
                .satisfies(h -> assertThat(h.heldOn(day("2019-01-01"))).isTrue());
    }

    @Test
    void whatPreparesForEnteringAgainBelongsToTheNewHolding() {
        var course = MENTOR.supported(SupportKind.COACHING, "2021-06-01");
        List<RoleHolding> holdings = whileWorking(
                FIRST.started(),
                FIRST.endedOn("2018-07-31"),
                appointment("2").from("2021-08-01").started(),
                mentorSince("2015-08-01"),
                course,
                mentorSince("2021-08-01"));
        assertThat(holdings).extracting(RoleHolding::lastDay).containsExactly(day("2018-07-31"), null);
        assertThat(facts(holdings.get(1).support())).containsExactly(course);
    }

    @Test
    void aRoleOfTheBoardIsHeldWhileSomebodyWorksAtAnyOfItsSchools() {
        GivenRole gmr = role("lid-gmr").ofBoard(RoleLevel.BOVENSCHOOLS);
        RoleHolding holding = whileWorking(
                        FIRST.started(),
                        FIRST.endedOn("2018-07-31"),
                        appointment("2").at("02XY").from("2018-08-01").started(),
                        gmr.enteredOn("2015-08-01"))
                .getFirst();
        assertThat(holding.brinOn(holding.entry().entryDate())).isNull();
        assertThat(holding.heldOn(day("2020-01-01"))).isTrue();
    }

    @Test
    void anotherTeamIsAChangeInTheSameHolding() {
        RoleHolding holding = holdings(
                        MENTOR.inTeam("onderbouw").enteredOn("2015-08-01"),
                        MENTOR.inTeam("bovenbouw").changedOn("2017-08-01"))
                .getFirst();
        assertThat(holding.teamOn(day("2017-07-31"))).isEqualTo("onderbouw");
        assertThat(holding.teamOn(day("2017-08-01"))).isEqualTo("bovenbouw");
    }
}

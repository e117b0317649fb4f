package nl.waaier.core.organisation.board;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.SCHOOL;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.WantedRoleRule;
import nl.waaier.core.organisation.WantedRoles;
import nl.waaier.core.organisation.command.AgreeWantedRole;
import nl.waaier.core.organisation.command.BoardCommand;
import nl.waaier.core.organisation.command.WithdrawWantedRole;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.RoleDefined;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.organisation.event.WantedRoleAgreed;
import nl.waaier.core.organisation.event.WantedRoleWithdrawn;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeamName;
import nl.waaier.core.testing.Refusals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which roles a board may want to be held, and what becomes of that. */
class WantedRolesTest {

    private static final SchoolRegistered LYCEUM =
            new SchoolRegistered(BOARD, SCHOOL, "Lyceum", Sector.VO, "Utrecht", true, null);
    private static final WantedRole TWO_MENTORS = wanted(SCHOOL, "mentor", 2, "2024-08-01", "2028-07-31");

    private static WantedRole wanted(
            @Nullable Brin school, String role, int number, String from, @Nullable String until) {
        return new WantedRole(
                "plan",
                school,
                null,
                role,
                number,
                CareerStage.ERVAREN,
                null,
                120,
                day(from),
                until == null ? null : day(until),
                "elke sectie een",
                "PMR");
    }

    private static WantedRoleWithdrawn withdrawn() {
        return new WantedRoleWithdrawn(BOARD, "plan", text("verkeerd overgenomen"));
    }

    private static WithdrawWantedRole withdraw() {
        return withdrawFor(null);
    }

    private static WithdrawWantedRole withdrawFor(@Nullable Set<Brin> ownSchools) {
        return new WithdrawWantedRole(BOARD, "plan", text("verkeerd overgenomen"), ownSchools);
    }

    private static WantedRoleAgreed agreed(WantedRole wanted) {
        return new WantedRoleAgreed(BOARD, wanted);
    }

    private static ResultValidator<Board> outcome(BoardCommand command, BoardEvent... given) {
        return new AggregateTestFixture<>(Board.class).given(List.of(given)).when(command);
    }

    private static ResultValidator<Board> agreeing(WantedRole wanted, BoardEvent... given) {
        return agreeingFor(null, wanted, given);
    }

    private static ResultValidator<Board> agreeingFor(
            @Nullable Set<Brin> ownSchools, WantedRole wanted, BoardEvent... given) {
        return outcome(new AgreeWantedRole(BOARD, wanted, ownSchools), given);
    }

    private static void refused(ResultValidator<Board> outcome, Rule by) {
        outcome.expectException(RuleBroken.class)
                .expectExceptionMessage(by.code())
                .expectNoEvents();
        Refusals.saw(by);
    }

    @Test
    void aBoardWantsARoleOnceHoweverOftenItSaysSo() {
        agreeing(TWO_MENTORS, LYCEUM).expectEvents(agreed(TWO_MENTORS)).expectResultMessagePayload(1);
        agreeing(TWO_MENTORS, LYCEUM, agreed(TWO_MENTORS)).expectNoEvents().expectResultMessagePayload(0);
    }

    @Test
    void whatIsWantedUnderTheSameCodeTakesItsPlace() {
        WantedRole three = wanted(SCHOOL, "mentor", 3, "2024-08-01", null);
        agreeing(three, LYCEUM, agreed(TWO_MENTORS)).expectEvents(agreed(three));
        assertThat(WantedRoles.of(List.of(agreed(TWO_MENTORS), agreed(three))).inForceOn(day("2024-08-01")))
                .containsExactly(three);
    }

    @Test
    void itIsWantedAtASchoolOfTheBoardOrAtTheBoardItself() {
        agreeing(wanted(null, "mentor", 1, "2024-08-01", null), LYCEUM).expectResultMessagePayload(1);
        refused(
                agreeing(wanted(new Brin("02XY"), "mentor", 1, "2024-08-01", null), LYCEUM),
                OrganisationRule.SCHOOL_OF_BOARD);
    }

    @Test
    void theRoleIsInTheCatalogueOnItsFirstDay() {
        RoleDefined abolished = new RoleDefined(
                BOARD,
                "dramacoach",
                "Dramacoach",
                "Drama coach",
                CareerDomain.LEERLINGEN,
                null,
                day("2024-07-31"),
                null);
        agreeing(wanted(SCHOOL, "dramacoach", 1, "2024-07-31", null), LYCEUM, abolished)
                .expectResultMessagePayload(1);
        refused(
                agreeing(wanted(SCHOOL, "dramacoach", 1, "2024-08-01", null), LYCEUM, abolished),
                OrganisationRule.ROLE_ABOLISHED);
        refused(
                agreeing(wanted(SCHOOL, "tovenaar", 1, "2024-08-01", null), LYCEUM),
                OrganisationRule.ROLE_IN_CATALOGUE);
    }

    @Test
    void aPeriodMayBeOneDayAndNotLess() {
        agreeing(wanted(SCHOOL, "mentor", 1, "2024-08-01", "2024-08-01"), LYCEUM)
                .expectResultMessagePayload(1);
        refused(
                agreeing(wanted(SCHOOL, "mentor", 1, "2024-08-02", "2024-08-01"), LYCEUM),
                WantedRoleRule.WANTED_ROLE_PERIOD_IN_ORDER);
    }

    @Test
    void aWantedRoleIsWithdrawnOnceAndMayComeBack() {
        WantedRoleAgreed agreed = agreed(TWO_MENTORS);
        outcome(withdraw(), LYCEUM, agreed).expectEvents(withdrawn()).expectResultMessagePayload(1);
        outcome(withdraw(), LYCEUM, agreed, withdrawn()).expectNoEvents().expectResultMessagePayload(0);
        agreeing(TWO_MENTORS, LYCEUM, agreed, withdrawn()).expectEvents(agreed);
        outcome(withdraw(), LYCEUM, agreed, withdrawn(), agreed).expectEvents(withdrawn());
        refused(outcome(withdraw(), LYCEUM), WantedRoleRule.WANTED_ROLE_MUST_EXIST);
    }

    /** The second of two schoolleiders who think of one code at once comes upon what the first wanted a moment ago. */
    @Test
    void whoMayForSomeSchoolsChangesNothingOfAnotherSchoolNorOfTheBoard() {
        Brin other = new Brin("02XY");
        WantedRoleAgreed board = agreed(wanted(null, "mentor", 1, "2024-08-01", null));
        WantedRole three = wanted(SCHOOL, "mentor", 3, "2024-08-01", null);
        for (WantedRoleAgreed standing : List.of(agreed(wanted(other, "mentor", 1, "2024-08-01", null)), board)) {
            refused(agreeingFor(Set.of(SCHOOL), three, LYCEUM, standing), WantedRoleRule.WANTED_ROLE_OF_OWN_SCHOOL);
            refused(outcome(withdrawFor(Set.of(SCHOOL)), LYCEUM, standing), WantedRoleRule.WANTED_ROLE_OF_OWN_SCHOOL);
            agreeing(three, LYCEUM, standing).expectEvents(agreed(three));
            agreeingFor(Set.of(SCHOOL), three, LYCEUM, standing, withdrawn()).expectEvents(agreed(three));
        }
        agreeingFor(Set.of(SCHOOL, other), three, LYCEUM, agreed(TWO_MENTORS)).expectEvents(agreed(three));
        outcome(withdrawFor(Set.of(SCHOOL)), LYCEUM, agreed(TWO_MENTORS)).expectEvents(withdrawn());
        outcome(withdrawFor(Set.of(SCHOOL)), LYCEUM, board, withdrawn()).expectNoEvents();
    }

    @Test
    void firstAndLastDayCount() {
        WantedRoles wanted = WantedRoles.of(List.of(LYCEUM, agreed(TWO_MENTORS)));
        assertThat(wanted.inForceOn(day("2024-07-31"))).isEmpty();
        assertThat(wanted.inForceOn(day("2024-08-01"))).containsExactly(TWO_MENTORS);
        assertThat(wanted.inForceOn(day("2028-07-31"))).containsExactly(TWO_MENTORS);
        assertThat(wanted.inForceOn(day("2028-08-01"))).isEmpty();
        assertThat(wanted.evolve(withdrawn()).inForceOn(day("2024-08-01"))).isEmpty();
        assertThat(wanted(SCHOOL, "mentor", 1, "2024-08-01", null).inForceOn(day("2099-01-01")))
                .isTrue();
    }

    @Test
    void textsAndNumbersHaveBounds() {
        for (int number : List.of(0, 1000)) {
            assertThatIllegalArgumentException().isThrownBy(() -> wanted(SCHOOL, "mentor", number, "2024-08-01", null));
        }
        assertThat(wanted(SCHOOL, "mentor", 999, "2024-08-01", null).number()).isEqualTo(999);
        for (int hours : List.of(0, 2001)) {
            assertThatIllegalArgumentException().isThrownBy(() -> told("plan", SCHOOL, null, hours, null, null));
        }
        assertThat(told("a".repeat(60), SCHOOL, "x".repeat(100), 2000, "x".repeat(200), "x".repeat(200))
                        .hours())
                .isEqualTo(2000);
        for (String code : List.of("", "Plan", "a b", "a".repeat(61))) {
            assertThatIllegalArgumentException().isThrownBy(() -> told(code, SCHOOL, null, null, null, null));
        }
        for (String words : List.of(" ", "x".repeat(201))) {
            assertThatIllegalArgumentException().isThrownBy(() -> told("plan", SCHOOL, null, null, words, null));
            assertThatIllegalArgumentException().isThrownBy(() -> told("plan", SCHOOL, null, null, null, words));
            assertThatIllegalArgumentException().isThrownBy(() -> told("plan", SCHOOL, words, null, null, null));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> told("plan", null, "havo", null, null, null));
    }

    private static WantedRole told(
            String code,
            @Nullable Brin school,
            @Nullable String team,
            @Nullable Integer hours,
            @Nullable String why,
            @Nullable String with) {
        return new WantedRole(code, school, team, "mentor", 1, null, null, hours, day("2024-08-01"), null, why, with);
    }

    @Test
    void aTeamIsTheSameHoweverItsNameIsTyped() {
        assertThat(TeamName.same("Team  Havo", " team havo")).isTrue();
        assertThat(TeamName.same("Team Havo", "TeamHavo")).isFalse();
        assertThat(TeamName.same(null, null)).isFalse();
    }
}

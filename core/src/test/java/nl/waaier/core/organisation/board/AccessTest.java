package nl.waaier.core.organisation.board;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.SCHOOL;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.waaier.core.organisation.AccessGrants;
import nl.waaier.core.organisation.AccessRule;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.command.BoardCommand;
import nl.waaier.core.organisation.command.GrantAccess;
import nl.waaier.core.organisation.command.WithdrawAccess;
import nl.waaier.core.organisation.event.AccessGrant;
import nl.waaier.core.organisation.event.AccessGranted;
import nl.waaier.core.organisation.event.AccessWithdrawn;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.organisation.event.SchoolTeam;
import nl.waaier.core.organisation.event.TeamDefined;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.GrantId;
import nl.waaier.core.shared.GrantedRole;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeamKind;
import nl.waaier.core.testing.Refusals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who gives whom access to a board, and who takes it. */
class AccessTest {

    private static final LocalDate TODAY = day("2026-12-01");
    private static final AccountId ADA = account(1);
    private static final AccountId BEA = account(2);
    private static final AccountId CEES = account(3);

    private static final SchoolRegistered LYCEUM =
            new SchoolRegistered(BOARD, SCHOOL, "Lyceum", Sector.VO, "Utrecht", true, null);
    private static final TeamDefined ONDERBOUW =
            new TeamDefined(BOARD, SCHOOL, "onderbouw", "Onderbouw", TeamKind.TEAM, null, null);

    /** The operator made Ada the first bestuur. */
    private static final AccessGranted FIRST =
            new AccessGranted(BOARD, grant(1, ADA, GrantedRole.BESTUUR, TODAY, null), null);

    private static AccountId account(long number) {
        return new AccountId(new UUID(0x4000L, 0x8000_0000_0000_0000L + number));
    }

    private static GrantId id(long number) {
        return new GrantId(new UUID(0x4000L, 0x9000_0000_0000_0000L + number));
    }

    private static AccessGrant grant(
            long id, AccountId account, GrantedRole role, LocalDate from, @Nullable LocalDate until) {
        return new AccessGrant(id(id), account, role, List.of(), List.of(), null, null, from, until);
    }

    private static AccessGrant schoolleider(long id, AccountId account, String school) {
        return new AccessGrant(
                id(id),
                account,
                GrantedRole.SCHOOLLEIDER,
                List.of(new Brin(school)),
                List.of(),
                null,
                null,
                TODAY,
                null);
    }

    private static AccessGrant teamleider(String team) {
        return new AccessGrant(
                id(9),
                CEES,
                GrantedRole.TEAMLEIDER,
                List.of(),
                List.of(new SchoolTeam(SCHOOL, team)),
                null,
                null,
                TODAY,
                null);
    }

    private static AccessWithdrawn withdrawn(long id, LocalDate from, AccountId by) {
        return new AccessWithdrawn(BOARD, id(id), from, by, text("andere baan"));
    }

    private static ResultValidator<Board> outcome(BoardCommand command, BoardEvent... given) {
        return new AggregateTestFixture<>(Board.class).given(List.of(given)).when(command);
    }

    private static ResultValidator<Board> giving(AccessGrant grant, @Nullable AccountId by, BoardEvent... given) {
        return outcome(new GrantAccess(BOARD, grant, by, TODAY), given);
    }

    private static ResultValidator<Board> withdrawing(long id, AccountId by, BoardEvent... given) {
        return outcome(new WithdrawAccess(BOARD, id(id), by, TODAY, text("andere baan")), given);
    }

    private static void refused(ResultValidator<Board> outcome, Rule by) {
        outcome.expectException(RuleBroken.class)
                .expectExceptionMessage(by.code())
                .expectNoEvents();
        Refusals.saw(by);
    }

    @Test
    void theOperatorMakesTheFirstBestuurOnceHoweverOftenAsked() {
        giving(FIRST.grant(), null).expectEvents(FIRST).expectResultMessagePayload(1);
        giving(FIRST.grant(), null, FIRST).expectNoEvents().expectResultMessagePayload(0);
    }

    @Test
    void aBestuurGivesOthersTheirRights() {
        AccessGrant leader = schoolleider(2, BEA, "16AH");
        giving(leader, ADA, LYCEUM, FIRST).expectEvents(new AccessGranted(BOARD, leader, ADA));
        AccessGrant ofTeam = teamleider("Onderbouw");
        giving(ofTeam, ADA, LYCEUM, ONDERBOUW, FIRST).expectEvents(new AccessGranted(BOARD, ofTeam, ADA));
    }

    @Test
    void whoHasNoRightToGiveGivesNone() {
        AccessGrant hr = grant(3, CEES, GrantedRole.HR, TODAY, null);
        refused(giving(hr, BEA, FIRST), AccessRule.GRANTED_BY_BESTUUR);
        AccessGranted leader = new AccessGranted(BOARD, schoolleider(2, BEA, "16AH"), ADA);
        refused(giving(hr, BEA, LYCEUM, FIRST, leader), AccessRule.GRANTED_BY_BESTUUR);
    }

    @Test
    void aBestuurOfYesterdayOrTomorrowGivesNothingToday() {
        AccessGrant hr = grant(3, CEES, GrantedRole.HR, TODAY, null);
        LocalDate yesterday = TODAY.minusDays(1);
        AccessGranted over = new AccessGranted(BOARD, grant(2, BEA, GrantedRole.BESTUUR, yesterday, yesterday), ADA);
        AccessGranted coming =
                new AccessGranted(BOARD, grant(2, BEA, GrantedRole.BESTUUR, TODAY.plusDays(1), null), ADA);
        AccessGranted good = new AccessGranted(BOARD, grant(2, BEA, GrantedRole.BESTUUR, TODAY, TODAY), ADA);
        refused(giving(hr, BEA, FIRST, over), AccessRule.GRANTED_BY_BESTUUR);
        refused(giving(hr, BEA, FIRST, coming), AccessRule.GRANTED_BY_BESTUUR);
        refused(giving(hr, BEA, FIRST, good, withdrawn(2, TODAY, ADA)), AccessRule.GRANTED_BY_BESTUUR);
        giving(hr, BEA, FIRST, good).expectResultMessagePayload(1);
    }

    @Test
    void nobodyGivesThemselvesARight() {
        LocalDate later = TODAY.plusDays(1);
        AccessGranted forToday = new AccessGranted(BOARD, grant(2, BEA, GrantedRole.BESTUUR, TODAY, TODAY), ADA);
        refused(
                giving(grant(3, BEA, GrantedRole.BESTUUR, later, null), BEA, FIRST, forToday),
                AccessRule.NOBODY_GRANTS_THEMSELVES);
    }

    @Test
    void whatWasGivenUnderANumberStaysAsItIs() {
        AccessGranted given = new AccessGranted(BOARD, grant(2, BEA, GrantedRole.HR, TODAY, null), ADA);
        refused(
                giving(grant(2, CEES, GrantedRole.HR, TODAY, null), ADA, FIRST, given),
                AccessRule.GRANT_STAYS_AS_IT_IS);
    }

    @Test
    void nobodyMaySeeInRetrospect() {
        refused(
                giving(grant(2, BEA, GrantedRole.HR, TODAY.minusDays(1), null), ADA, FIRST),
                AccessRule.GRANT_FROM_TODAY);
    }

    @Test
    void anAccountHasOneRightOnAnyDay() {
        AccessGranted hr = new AccessGranted(BOARD, grant(2, BEA, GrantedRole.HR, TODAY, TODAY.plusDays(9)), ADA);
        AccessGrant meeting = grant(3, BEA, GrantedRole.PMR, TODAY.plusDays(9), null);
        AccessGrant after = grant(3, BEA, GrantedRole.PMR, TODAY.plusDays(10), null);
        refused(giving(meeting, ADA, FIRST, hr), AccessRule.ONE_GRANT_AT_A_TIME);
        giving(after, ADA, FIRST, hr).expectResultMessagePayload(1);
        giving(meeting, ADA, FIRST, hr, withdrawn(2, TODAY.plusDays(9), ADA)).expectResultMessagePayload(1);
        refused(
                giving(grant(4, BEA, GrantedRole.HR, TODAY, null), ADA, FIRST, new AccessGranted(BOARD, after, ADA)),
                AccessRule.ONE_GRANT_AT_A_TIME);
    }

    @Test
    void schoolsAndTeamsAreThoseOfTheBoard() {
        refused(giving(schoolleider(2, BEA, "02XY"), ADA, LYCEUM, FIRST), OrganisationRule.SCHOOL_OF_BOARD);
        refused(giving(teamleider("onderbouw"), ADA, FIRST), OrganisationRule.SCHOOL_OF_BOARD);
        refused(giving(teamleider("bovenbouw"), ADA, LYCEUM, ONDERBOUW, FIRST), OrganisationRule.TEAM_OF_SCHOOL);
    }

    @Test
    void aRightIsWithdrawnAtOnceAndOnce() {
        AccessGranted hr = new AccessGranted(BOARD, grant(2, BEA, GrantedRole.HR, TODAY, null), ADA);
        AccessWithdrawn gone = withdrawn(2, TODAY, ADA);
        withdrawing(2, ADA, FIRST, hr).expectEvents(gone);
        withdrawing(2, ADA, FIRST, hr, gone).expectNoEvents().expectResultMessagePayload(0);
        refused(withdrawing(2, ADA, FIRST), AccessRule.GRANT_MUST_EXIST);
        refused(withdrawing(2, BEA, FIRST, hr), AccessRule.GRANTED_BY_BESTUUR);
        AccessGrants grants = AccessGrants.of(List.of(FIRST, hr, gone));
        assertThat(grants.of(BEA, TODAY)).isEmpty();
        assertThat(grants.isGivenFrom(BEA, TODAY)).isFalse();
        assertThat(grants.isGivenFrom(ADA, TODAY)).isTrue();
        assertThat(grants.on(TODAY))
                .extracting(given -> given.grant().account())
                .containsExactly(ADA);
    }

    @Test
    void theLastWhoGivesRightsCannotLoseThem() {
        refused(withdrawing(1, ADA, FIRST), AccessRule.LAST_GRANTER_STAYS);
        AccessGranted forAWhile =
                new AccessGranted(BOARD, grant(2, BEA, GrantedRole.BESTUUR, TODAY, TODAY.plusYears(1)), ADA);
        refused(withdrawing(1, BEA, FIRST, forAWhile), AccessRule.LAST_GRANTER_STAYS);
        AccessGranted coming =
                new AccessGranted(BOARD, grant(2, BEA, GrantedRole.BESTUUR, TODAY.plusDays(1), null), ADA);
        refused(withdrawing(1, ADA, FIRST, coming), AccessRule.LAST_GRANTER_STAYS);
        AccessGranted forGood = new AccessGranted(BOARD, grant(2, BEA, GrantedRole.BESTUUR, TODAY, null), ADA);
        withdrawing(1, BEA, FIRST, forGood).expectEvents(withdrawn(1, TODAY, BEA));
        withdrawing(1, ADA, FIRST, forGood).expectEvents(withdrawn(1, TODAY, ADA));
        withdrawing(2, ADA, FIRST, forAWhile).expectEvents(withdrawn(2, TODAY, ADA));
    }

    @Test
    void aGrantHasWhatItsRoleNeedsAndNothingOfAnother() {
        assertThatIllegalArgumentException().isThrownBy(() -> grant(2, BEA, GrantedRole.SCHOOLLEIDER, TODAY, null));
        assertThatIllegalArgumentException().isThrownBy(() -> grant(2, BEA, GrantedRole.TEAMLEIDER, TODAY, null));
        assertThatIllegalArgumentException().isThrownBy(() -> grant(2, BEA, GrantedRole.AUDITOR, TODAY, null));
        assertThatIllegalArgumentException().isThrownBy(() -> grant(2, BEA, GrantedRole.HR, TODAY, TODAY.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessGrant(
                        id(2), BEA, GrantedRole.HR, List.of(SCHOOL), List.of(), null, null, TODAY, null));
    }
}

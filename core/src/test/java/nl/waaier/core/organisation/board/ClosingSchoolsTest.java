package nl.waaier.core.organisation.board;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.organisation.Team;
import nl.waaier.core.organisation.command.BoardCommand;
import nl.waaier.core.organisation.command.CloseSchool;
import nl.waaier.core.organisation.command.RegisterSchool;
import nl.waaier.core.organisation.command.WithdrawSchoolClosing;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.SchoolClosed;
import nl.waaier.core.organisation.event.SchoolClosingWithdrawn;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.organisation.event.TeamDefined;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeamKind;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.Refusals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Schools have dates: what they are from a day on, a last day, and a school that takes their place. */
class ClosingSchoolsTest {

    private static final Brin NORTH = new Brin("93AA");
    private static final Brin SOUTH = new Brin("93AB");
    private static final Brin MERGED = new Brin("93AC");

    private static final List<BoardEvent> THREE =
            List.of(registered(NORTH, true, null), registered(SOUTH, true, null), registered(MERGED, true, null));

    private static SchoolRegistered registered(Brin brin, boolean randstad, @Nullable String from) {
        return new SchoolRegistered(BOARD, brin, "School", Sector.VO, null, randstad, from == null ? null : day(from));
    }

    private static RegisterSchool register(Brin brin, boolean randstad, @Nullable String from) {
        School school = new School(brin, "School", Sector.VO, null, randstad);
        return new RegisterSchool(BOARD, null, school, from == null ? null : day(from), false);
    }

    private static SchoolClosed closed(Brin brin, String lastDay, @Nullable Brin successor) {
        return new SchoolClosed(BOARD, brin, day(lastDay), successor);
    }

    private static CloseSchool close(Brin brin, String lastDay, @Nullable Brin successor) {
        return new CloseSchool(BOARD, brin, day(lastDay), successor);
    }

    private static ResultValidator<Board> outcome(BoardCommand command, BoardEvent... more) {
        List<BoardEvent> given = new ArrayList<>(THREE);
        given.addAll(List.of(more));
        return new AggregateTestFixture<>(Board.class).given(given).when(command);
    }

    private static Organisation organisation(BoardEvent... more) {
        Organisation organisation = Organisation.EMPTY;
        for (BoardEvent event : THREE) {
            organisation = organisation.evolve(event);
        }
        for (BoardEvent event : more) {
            organisation = organisation.evolve(event);
        }
        return organisation;
    }

    private static SchoolHistory north(Organisation organisation) {
        return Objects.requireNonNull(organisation.schools().get(NORTH));
    }

    private static @Nullable Boolean randstad(String date, BoardEvent... more) {
        return north(organisation(more)).on(day(date)).randstad();
    }

    @Test
    void aSchoolIsOtherwiseFromADayOnAndWasWhatItWas() {
        outcome(register(NORTH, false, "2026-01-01")).expectEvents(registered(NORTH, false, "2026-01-01"));
        assertThat(randstad("2025-12-31", registered(NORTH, false, "2026-01-01")))
                .isTrue();
        assertThat(randstad("2026-01-01", registered(NORTH, false, "2026-01-01")))
                .isFalse();
    }

    @Test
    void whatItIsByThenAlreadyChangesNothing() {
        outcome(register(NORTH, true, "2026-01-01")).expectNoEvents();
        outcome(register(NORTH, false, "2026-05-01"), registered(NORTH, false, "2026-01-01"))
                .expectNoEvents();
    }

    @Test
    void whatIsToldOfADayOnRecordCorrectsThatDayAlone() {
        assertThat(randstad(
                        "2026-06-01", registered(NORTH, false, "2026-01-01"), registered(NORTH, true, "2026-01-01")))
                .isTrue();
        BoardEvent[] corrected = {registered(NORTH, false, "2026-01-01"), registered(NORTH, false, null)};
        assertThat(randstad("2010-01-01", corrected)).isFalse();
    }

    @Test
    void whatWasTheCaseBeforeIsToldAfterwardsWithoutTouchingWhatCameLater() {
        BoardEvent[] told = {registered(NORTH, false, "2026-01-01"), registered(NORTH, false, "2010-01-01")};
        BoardEvent[] back = {told[0], told[1], registered(NORTH, true, "2015-01-01")};
        assertThat(randstad("2014-12-31", back)).isFalse();
        assertThat(randstad("2015-01-01", back)).isTrue();
        assertThat(randstad("2026-01-01", back)).isFalse();
    }

    @Test
    void beforeTheFirstDayThatIsKnownOfASchoolIsAsOnThatDay() {
        School school = new School(NORTH, "School", Sector.VO, null, true);
        Organisation one = Organisation.EMPTY.evolve(registered(NORTH, true, "2022-08-01"));
        assertThat(north(one).on(day("2000-01-01"))).isEqualTo(school);
    }

    @Test
    void aSchoolHasALastDayAndAnotherTakesItsPlace() {
        outcome(close(NORTH, "2022-07-31", MERGED)).expectEvents(closed(NORTH, "2022-07-31", MERGED));
        outcome(close(NORTH, "2022-07-31", MERGED), closed(NORTH, "2022-07-31", MERGED))
                .expectNoEvents();
        outcome(close(NORTH, "2022-07-31", null)).expectEvents(closed(NORTH, "2022-07-31", null));
        outcome(close(NORTH, "2023-07-31", MERGED), closed(NORTH, "2022-07-31", MERGED))
                .expectEvents(closed(NORTH, "2023-07-31", MERGED));
    }

    @Test
    void aSuccessorIsAnotherSchoolOfTheBoard() {
        refused(close(new Brin("99ZZ"), "2022-07-31", MERGED), OrganisationRule.SCHOOL_OF_BOARD);
        refused(close(NORTH, "2022-07-31", new Brin("99ZZ")), OrganisationRule.SUCCESSOR_OF_BOARD);
        refused(close(NORTH, "2022-07-31", NORTH), OrganisationRule.SUCCESSOR_OF_BOARD);
    }

    @Test
    void aSuccessorIsThereOnTheDayAfterSoThatNoSchoolSucceedsItself() {
        refused(
                close(NORTH, "2022-07-31", MERGED),
                OrganisationRule.SUCCESSOR_GOES_ON,
                closed(MERGED, "2022-07-31", SOUTH));
        outcome(close(NORTH, "2022-07-30", MERGED), closed(MERGED, "2022-07-31", SOUTH))
                .expectEvents(closed(NORTH, "2022-07-30", MERGED));
        refused(
                close(MERGED, "2022-07-31", null),
                OrganisationRule.SUCCESSOR_GOES_ON,
                closed(NORTH, "2022-07-31", MERGED));
        refused(
                close(MERGED, "2025-07-31", NORTH),
                OrganisationRule.SUCCESSOR_GOES_ON,
                closed(NORTH, "2022-07-31", MERGED));
    }

    private static void refused(BoardCommand command, OrganisationRule rule, BoardEvent... more) {
        List<BoardEvent> given = new ArrayList<>(THREE);
        given.addAll(List.of(more));
        new AggregateTestFixture<>(Board.class)
                .given(given)
                .when(command)
                .expectException(RuleBroken.class)
                .expectExceptionMessage(rule.code())
                .expectNoEvents();
        Refusals.saw(rule);
    }

    @Test
    void aLastDayThatWasWrongIsWithdrawn() {
        WithdrawSchoolClosing withdraw = new WithdrawSchoolClosing(BOARD, NORTH, Given.text("gaat niet door"));
        SchoolClosingWithdrawn withdrawn = new SchoolClosingWithdrawn(BOARD, NORTH, Given.text("gaat niet door"));
        outcome(withdraw, closed(NORTH, "2022-07-31", MERGED)).expectEvents(withdrawn);
        SchoolHistory school = north(organisation(closed(NORTH, "2022-07-31", MERGED), withdrawn));
        assertThat(school.lastDay()).isNull();
        assertThat(school.successor()).isNull();
        outcome(withdraw).expectNoEvents().expectResultMessagePayload(0);
    }

    @Test
    void schoolsAreOneFromTheDayAfterAlsoByWayOfOthers() {
        Succession succession = organisation(closed(NORTH, "2020-07-31", SOUTH), closed(SOUTH, "2022-07-31", MERGED))
                .succession();
        assertThat(succession.on(NORTH, day("2020-07-31"))).isEqualTo(NORTH);
        assertThat(succession.on(NORTH, day("2020-08-01"))).isEqualTo(SOUTH);
        assertThat(succession.on(NORTH, day("2022-08-01"))).isEqualTo(MERGED);
        assertThat(succession.oneFrom(NORTH, SOUTH)).isEqualTo("2020-08-01");
        assertThat(succession.oneFrom(MERGED, NORTH)).isEqualTo("2022-08-01");
        assertThat(succession.areOne(SOUTH, MERGED, day("2022-07-31"))).isFalse();
        assertThat(succession.areOne(SOUTH, MERGED, day("2022-08-01"))).isTrue();
        assertThat(organisation(closed(NORTH, "2020-07-31", null)).succession().on(NORTH, day("2021-01-01")))
                .isEqualTo(NORTH);
    }

    private static TeamDefined team(Brin brin, String code, String name, @Nullable String until) {
        return new TeamDefined(BOARD, brin, code, name, TeamKind.TEAM, null, until == null ? null : day(until));
    }

    @Test
    void teamsGoOnAtTheSchoolThatTookThePlaceAndTwoOfOneNameAreOne() {
        Organisation organisation = organisation(
                team(NORTH, "onderbouw", "Onderbouw", null),
                team(NORTH, "oud", "Oud", "2010-07-31"),
                team(SOUTH, "onder", "onderbouw", null),
                team(SOUTH, "talen", "Sectie talen", null),
                closed(NORTH, "2022-07-31", MERGED),
                closed(SOUTH, "2022-07-31", MERGED));
        assertThat(organisation.teamsOf(MERGED)).extracting(Team::code).containsExactly("onderbouw", "talen");
        assertThat(organisation.teamsOf(MERGED)).extracting(Team::from).containsOnly(day("2022-08-01"));
        assertThat(organisation.team(MERGED, "ONDERBOUW").orElseThrow().existsOn(day("2022-07-31")))
                .isFalse();
        Team north = organisation.team(NORTH, "onderbouw").orElseThrow();
        assertThat(north.existsOn(day("2022-07-31"))).isTrue();
        assertThat(north.existsOn(day("2022-08-01"))).isFalse();
    }
}

package nl.waaier.projections.rolemix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamJoined;
import nl.waaier.core.teacher.event.TeamLeft;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenRole;
import org.junit.jupiter.api.Test;

/** Who counts where, and what the dossiers lack. */
class RoleMixTest {

    private static final LocalDate DATE = LocalDate.parse("2021-10-01");
    private static final GivenAppointment HERE =
            Given.appointment("1").at("16AH").from("2014-08-01").scale("LB").category(9);
    private static final GivenRole MENTOR = Given.role("mentor").at("16AH").as(CareerStage.STARTER);

    @Test
    void aTeacherCountsOncePerDomainAtTheHighestStage() {
        RoleMix mix = mix(
                HERE.started(),
                MENTOR.enteredOn("2019-08-01"),
                MENTOR.reached(CareerStage.ERVAREN, "2020-08-01"),
                Given.role("vakleraar").at("16AH").as(CareerStage.MEESTER).enteredOn("2014-08-01"));
        assertThat(cell(mix, CareerDomain.LEERLINGEN, CareerStage.MEESTER))
                .isEqualTo(new RoleMix.Cell(CareerDomain.LEERLINGEN, CareerStage.MEESTER, 1, 1));
        assertThat(cell(mix, CareerDomain.LEERLINGEN, CareerStage.ERVAREN))
                .isEqualTo(new RoleMix.Cell(CareerDomain.LEERLINGEN, CareerStage.ERVAREN, 0, 1));
        assertThat(mix.teachers()).isEqualTo(1);
        assertThat(mix.teachersWithoutDomainOne()).isZero();
    }

    @Test
    void aRoleCountsOnlyWhileSomebodyWorksAtThatSchool() {
        TeacherFact entered = MENTOR.enteredOn("2019-08-01");
        assertThat(mix(HERE.started(), HERE.endedOn("2021-09-30"), entered).teachers())
                .isZero();
        assertThat(mix(HERE.started(), HERE.endedOn("2021-10-01"), entered).teachers())
                .isEqualTo(1);
        assertThat(mix(HERE.at("20BB").started(), entered).teachers()).isZero();
        assertThat(mix(HERE.started(), entered, MENTOR.leftOn("2021-10-01")).teachers())
                .isEqualTo(1);
        assertThat(mix(HERE.started(), entered, MENTOR.leftOn("2021-09-30")).teachers())
                .isZero();
    }

    @Test
    void aDossierIsJudgedAsItWasOnTheDate() {
        TeacherFact before = MENTOR.supported(SupportKind.SCHOLING, "2019-03-01");
        TeacherFact after = MENTOR.supported(SupportKind.SCHOLING, "2021-10-02");
        TeacherFact entered = MENTOR.enteredOn("2019-08-01");
        assertThat(mix(HERE.started(), entered, before).gaps()).isEqualTo(new RoleMix.Gaps(1, 1, 0, 1, 0, 0, 0));
        assertThat(mix(HERE.started(), entered, after).gaps()).isEqualTo(new RoleMix.Gaps(1, 1, 1, 1, 0, 0, 0));
    }

    @Test
    void somebodyAtTwoSchoolsHoldsTwiceAndCountsOnce() {
        RoleMix mix = mix(
                HERE.started(),
                Given.appointment("2")
                        .at("20BB")
                        .from("2014-08-01")
                        .scale("LB")
                        .category(9)
                        .started(),
                MENTOR.enteredOn("2019-08-01"),
                MENTOR.at("20BB").enteredOn("2019-08-01"));
        assertThat(mix.roles()).singleElement().satisfies(role -> {
            assertThat(role.teachers()).isEqualTo(1);
            assertThat(role.holdings()).isEqualTo(2);
        });
    }

    @Test
    void whoHoldsNothingInDomainOneIsTold() {
        RoleMix mix = mix(HERE.started(), Given.starterscoachSince("2019-08-01"));
        assertThat(mix.teachersWithoutDomainOne()).isEqualTo(mix.teachers()).isEqualTo(1);
    }

    @Test
    void whoHoldsNothingIsToldAndSoIsWhoTeachesWithoutARoleInDomainOne() {
        RoleMix nobody = mix(HERE.started());
        assertThat(nobody.peopleInService()).isEqualTo(1);
        assertThat(nobody.peopleWithoutRole()).isEqualTo(1);
        assertThat(nobody.teachersInService()).isEqualTo(1);
        assertThat(nobody.teachersWithoutDomainOne()).isEqualTo(1);
        RoleMix support = mix(HERE.scale("8").category(15).started(), Given.starterscoachSince("2019-08-01"));
        assertThat(support.peopleWithoutRole()).isZero();
        assertThat(support.teachersInService()).isZero();
        assertThat(support.teachersWithoutDomainOne())
                .as("support staff are never asked for it")
                .isZero();
        assertThat(mix(HERE.scale("LB").category(4).started()).teachersInService())
                .as("on a teacher's scale, whatever the task")
                .isEqualTo(1);
    }

    @Test
    void levelsAreCountedInDomainThreeOnly() {
        RoleMix mix = mix(
                HERE.started(),
                Given.role("sectieleider").enteredOn("2019-08-01"),
                Given.role("lid-mr").enteredOn("2019-08-01"),
                Given.role("docent-huisacademie").enteredOn("2019-08-01"));
        assertThat(mix.levels())
                .containsExactly(
                        new RoleMix.LevelCount(RoleLevel.TEAM, 1, 1), new RoleMix.LevelCount(RoleLevel.SCHOOL, 1, 1));
    }

    @Test
    void aRoleOfTheBoardCountsForTheBoardAndIsSeenAtTheSchool() {
        MemberOfStaff member = MemberOfStaff.on(
                        DATE,
                        Given.TEACHER,
                        GivenFile.onRecord(
                                HERE.started(),
                                Given.role("lid-gmr")
                                        .ofBoard(RoleLevel.BOVENSCHOOLS)
                                        .enteredOn("2019-08-01")),
                        Given.ORGANISATION)
                .orElseThrow();
        RoleMix school = RoleMix.of(List.of(member), false);
        assertThat(school.roles()).isEmpty();
        assertThat(school.rolesOfBoard()).extracting(RoleMix.RoleCount::role).containsExactly("lid-gmr");
        RoleMix board = RoleMix.of(List.of(member), true);
        assertThat(board.roles()).extracting(RoleMix.RoleCount::role).containsExactly("lid-gmr");
        assertThat(board.rolesOfBoard()).isEmpty();
    }

    @Test
    void aTeamHasItsMembersWhateverTeamTheirRolesArePlayedIn() {
        MemberOfStaff member = MemberOfStaff.on(
                        DATE,
                        Given.TEACHER,
                        GivenFile.onRecord(
                                HERE.started(),
                                new TeamJoined(
                                        Given.TEACHER, Given.BOARD, Given.SCHOOL, "onderbouw", Given.day("2019-08-01")),
                                MENTOR.inTeam("Sectie  Wiskunde").enteredOn("2019-08-01")),
                        Given.ORGANISATION)
                .orElseThrow();
        assertThat(member.workplaces()).singleElement().satisfies(workplace -> assertThat(workplace.teams())
                .containsExactly("Onderbouw", "Sectie  Wiskunde"));
        assertThat(member.isIn(Given.SCHOOL, "onderbouw", Given.ORGANISATION)).isTrue();
        assertThat(member.isIn(Given.SCHOOL, "sectie wiskunde", Given.ORGANISATION))
                .isTrue();
        assertThat(member.isIn(Given.SCHOOL, "bovenbouw", Given.ORGANISATION)).isFalse();
    }

    @Test
    void whoLeftATeamIsNoMemberThoughARoleIsPlayedInIt() {
        assertThat(MemberOfStaff.on(
                                DATE,
                                Given.TEACHER,
                                GivenFile.onRecord(
                                        HERE.started(),
                                        MENTOR.inTeam("Onderbouw").enteredOn("2019-08-01"),
                                        new TeamLeft(
                                                Given.TEACHER,
                                                Given.BOARD,
                                                Given.SCHOOL,
                                                "onderbouw",
                                                Given.day("2021-09-30"))),
                                Given.ORGANISATION)
                        .orElseThrow()
                        .isIn(Given.SCHOOL, "onderbouw", Given.ORGANISATION))
                .isFalse();
    }

    /** What is told of a later day changes nothing of an earlier one. */
    @Test
    void whoPlaysARoleInATeamIsAMemberUntilLeavingItAndAgainWithTheNextRole() {
        List<RecordedFact<?>> facts = GivenFile.onRecord(
                HERE.started(),
                MENTOR.inTeam("Onderbouw").enteredOn("2015-08-01"),
                new TeamJoined(Given.TEACHER, Given.BOARD, Given.SCHOOL, "onderbouw", Given.day("2017-01-01")),
                new TeamLeft(Given.TEACHER, Given.BOARD, Given.SCHOOL, "onderbouw", Given.day("2017-06-30")),
                Given.role("lid-mr").inTeam("onderbouw").enteredOn("2018-08-01"));

        assertThat(Stream.of(
                                "2015-08-01",
                                "2016-12-31",
                                "2017-01-01",
                                "2017-06-30",
                                "2017-07-01",
                                "2018-07-31",
                                "2018-08-01")
                        .filter(day -> MemberOfStaff.on(Given.day(day), Given.TEACHER, facts, Given.ORGANISATION)
                                .orElseThrow()
                                .isIn(Given.SCHOOL, "onderbouw", Given.ORGANISATION)))
                .containsExactly("2015-08-01", "2016-12-31", "2017-01-01", "2017-06-30", "2018-08-01");
    }

    @Test
    void whoPlaysARoleInATeamIsNotMissedInDomainOneForARoleElsewhere() {
        MemberOfStaff member = MemberOfStaff.on(
                        DATE,
                        Given.TEACHER,
                        GivenFile.onRecord(
                                HERE.started(),
                                Given.role("vakleraar").enteredOn("2019-08-01"),
                                Given.role("lid-mr").inTeam("Onderbouw").enteredOn("2019-08-01")),
                        Given.ORGANISATION)
                .orElseThrow();
        RoleMix mix = RoleMix.of(List.of(member.only(role -> role.team() != null)), false);
        assertThat(mix.roles()).extracting(RoleMix.RoleCount::role).containsExactly("lid-mr");
        assertThat(mix.teachersWithoutDomainOne()).isZero();
    }

    private static RoleMix mix(TeacherFact... facts) {
        return RoleMix.of(
                MemberOfStaff.on(DATE, Given.TEACHER, GivenFile.onRecord(facts), Given.ORGANISATION).stream()
                        .toList(),
                false);
    }

    private static RoleMix.Cell cell(RoleMix mix, CareerDomain domain, CareerStage stage) {
        return mix.cells().stream()
                .filter(c -> c.domain() == domain && c.stage() == stage)
                .findFirst()
                .orElseThrow();
    }
}

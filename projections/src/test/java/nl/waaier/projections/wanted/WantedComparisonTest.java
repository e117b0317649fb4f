package nl.waaier.projections.wanted;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.SCHOOL;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.role;
import static nl.waaier.core.testing.Given.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.TeamDefined;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.shared.TeamKind;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Three schoolopleiders from stage ervaren are wanted at 16AH: what there is of that on 1 October 2025. */
class WantedComparisonTest {

    private static final LocalDate DATE = day("2025-10-01");
    private static final WantedRole WANTED = wanted(SCHOOL, null, CareerStage.ERVAREN, null);
    private static final GivenRole TRAINER = role("schoolopleider");
    private static final Organisation ORGANISATION = Given.ORGANISATION.evolve(
            new TeamDefined(BOARD, SCHOOL, "wis", "Sectie wiskunde", TeamKind.TEAM, null, null));

    private static WantedRole wanted(
            @Nullable Brin school, @Nullable String team, @Nullable CareerStage from, @Nullable RoleLevel level) {
        return new WantedRole(
                "plan", school, team, "schoolopleider", 3, from, level, null, day("2024-08-01"), null, null, null);
    }

    /** One after another, each with an arbeidsrelatie at 16AH and what else is told. */
    private static final class Staff {

        private final WantedComparison.Count count;
        private int number;

        Staff(LocalDate date, @Nullable Brin school, WantedRole... wanted) {
            this.count = new WantedComparison.Count(date, school, null, ORGANISATION, List.of(wanted));
        }

        Staff(WantedRole... wanted) {
            this(DATE, SCHOOL, wanted);
        }

        TeacherId with(TeacherFact... facts) {
            TeacherId teacher = teacher(++number);
            count.add(teacher, GivenFile.onRecord(facts));
            return teacher;
        }

        ComparedRole only() {
            return count.done().roles().getFirst();
        }
    }

    private static TeacherFact work() {
        return here().started();
    }

    private static GivenAppointment here() {
        return appointment("1");
    }

    @Test
    void whoIsBelowTheStageHoldsTheRoleAndIsInDevelopment() {
        Staff staff = new Staff(WANTED);
        staff.with(work(), TRAINER.as(CareerStage.ERVAREN).enteredOn("2020-08-01"));
        staff.with(work(), TRAINER.as(CareerStage.MEESTER).enteredOn("2020-08-01"));
        staff.with(work(), TRAINER.as(CareerStage.STARTER).enteredOn("2025-08-01"));
        staff.with(work(), role("mentor").as(CareerStage.MEESTER).enteredOn("2015-08-01"));
        assertThat(staff.only().held()).isEqualTo(3);
        assertThat(staff.only().atStage()).isEqualTo(2);
        assertThat(staff.only().inDevelopment()).isEqualTo(1);
        assertThat(staff.only().open()).isEqualTo(1);
    }

    @Test
    void moreThanIsWantedLeavesNothingOpen() {
        Staff staff = new Staff(wanted(SCHOOL, null, null, null));
        for (int i = 0; i < 4; i++) {
            staff.with(work(), TRAINER.enteredOn("2020-08-01"));
        }
        assertThat(staff.only().atStage()).isEqualTo(4);
        assertThat(staff.only().open()).isZero();
    }

    @Test
    void whoHoldsItElsewhereOrHeldItBeforeOrWorksNoMoreDoesNotCount() {
        Staff staff = new Staff(WANTED);
        GivenRole experienced = TRAINER.as(CareerStage.ERVAREN);
        staff.with(appointment("1").at("02XY").started(), experienced.at("02XY").enteredOn("2020-08-01"));
        staff.with(work(), experienced.enteredOn("2020-08-01"), TRAINER.leftOn("2025-09-30"));
        staff.with(work(), here().leftOn("2025-09-30"), experienced.enteredOn("2020-08-01"));
        assertThat(staff.only().held()).isZero();
        assertThat(staff.only().open()).isEqualTo(3);
    }

    @Test
    void forTheBoardAsAWholeEverySchoolCountsAndNobodyTwice() {
        Staff staff = new Staff(DATE, null, wanted(null, null, CareerStage.ERVAREN, null));
        staff.with(
                work(),
                appointment("2").at("02XY").started(),
                TRAINER.as(CareerStage.ERVAREN).enteredOn("2020-08-01"),
                TRAINER.at("02XY").as(CareerStage.STARTER).enteredOn("2021-08-01"));
        assertThat(staff.only().held()).isEqualTo(1);
        assertThat(staff.only().atStage()).isEqualTo(1);
    }

    @Test
    void aLevelIsAskedForOrAnyWillDo() {
        GivenRole atTeam = TRAINER.as(CareerStage.ERVAREN);
        WantedRole across = wanted(SCHOOL, null, null, RoleLevel.LANDELIJK);
        Staff staff = new Staff(across, wanted(SCHOOL, null, null, null));
        staff.with(work(), atTeam.enteredOn("2020-08-01"));
        List<ComparedRole> roles = staff.count.done().roles();
        assertThat(roles.getFirst().held()).isZero();
        assertThat(roles.getLast().held()).isEqualTo(1);
    }

    @Test
    void aTeamHasTheRolesOfItsPeopleInWhateverTeamTheyPlayThem() {
        Staff staff = new Staff(wanted(SCHOOL, "Team Havo", null, null));
        staff.with(
                work(),
                TRAINER.enteredOn("2020-08-01"),
                role("mentor").inTeam("team  havo").enteredOn("2020-08-01"));
        staff.with(work(), TRAINER.inTeam("team vwo").enteredOn("2020-08-01"));
        assertThat(staff.only().held()).isEqualTo(1);
    }

    @Test
    void whoHasSupportThatGoesOnOrAnEntryToComeGrowsTowardsIt() {
        Staff staff = new Staff(WANTED);
        TeacherId coached = staff.with(work(), TRAINER.supported(SupportKind.COACHING, "2025-08-01"));
        TeacherId agreed = staff.with(work(), TRAINER.supported(SupportKind.SCHOLING, "2026-01-01"));
        TeacherId coming = staff.with(work(), TRAINER.enteredOn("2025-10-02"));
        staff.with(work(), TRAINER.supported(SupportKind.SCHOLING, "2020-08-01", "2025-09-30", null));
        staff.with(work(), TRAINER.at("02XY").supported(SupportKind.COACHING, "2025-08-01"));
        staff.with(work(), here().leftOn("2025-09-30"), TRAINER.supported(SupportKind.COACHING, "2025-08-01"));
        // Support of a holding that is over prepares for nothing.
        staff.with(
                work(),
                TRAINER.enteredOn("2018-08-01"),
                TRAINER.supported(SupportKind.COACHING, "2018-08-01"),
                TRAINER.leftOn("2020-07-31"));
        assertThat(staff.only().preparing()).containsOnlyKeys(coached, agreed, coming);
        assertThat(staff.only().inDevelopment()).isEqualTo(3);
        assertThat(staff.only().held()).isZero();
    }

    @Test
    void anEntryToComeIsIntoATeamWhetherThatGoesByItsNameOrItsCode() {
        Staff staff = new Staff(wanted(SCHOOL, "wis", null, null), wanted(SCHOOL, "Sectie wiskunde", null, null));
        TeacherId byName = staff.with(work(), TRAINER.inTeam("sectie wiskunde").enteredOn("2025-10-02"));
        TeacherId byCode = staff.with(work(), TRAINER.inTeam("wis").enteredOn("2025-10-02"));
        staff.with(work(), TRAINER.inTeam("sectie talen").enteredOn("2025-10-02"));
        staff.with(work(), TRAINER.enteredOn("2025-10-02"));
        assertThat(staff.count.done().roles())
                .allSatisfy(role -> assertThat(role.preparing()).containsOnlyKeys(byName, byCode));
    }

    @Test
    void theFirstOfTheRolesEndAndTheWorksEndIsWhenSomebodyLeaves() {
        Staff staff = new Staff(WANTED);
        TeacherFact entered = TRAINER.as(CareerStage.ERVAREN).enteredOn("2020-08-01");
        TeacherId byWork = staff.with(work(), here().leftOn("2026-07-31"), entered);
        TeacherId byRole = staff.with(work(), here().leftOn("2026-07-31"), entered, TRAINER.leftOn("2026-01-31"));
        TeacherId onTheLastDayOfTheYear = staff.with(work(), here().leftOn("2026-09-30"), entered);
        staff.with(work(), here().leftOn("2026-10-01"), entered);
        staff.with(
                work(),
                here().leftOn("2026-07-31"),
                appointment("2").from("2026-08-01").started(),
                entered);
        staff.with(work(), entered);
        TeacherId backTooLate = staff.with(
                work(),
                here().leftOn("2026-08-31"),
                appointment("2").from("2027-08-01").started(),
                entered);
        assertThat(staff.only().leaving())
                .extracting(RoleHolder::teacher)
                .containsExactly(byRole, byWork, backTooLate, onTheLastDayOfTheYear);
        assertThat(staff.only().leaving())
                .extracting(RoleHolder::reason)
                .containsExactly(
                        LeavingReason.ROLE_ENDS,
                        LeavingReason.EMPLOYMENT_ENDS,
                        LeavingReason.EMPLOYMENT_ENDS,
                        LeavingReason.EMPLOYMENT_ENDS);
        assertThat(staff.only().leaving().getFirst().lastDay()).isEqualTo("2026-01-31");
    }

    @Test
    void onAComingDateWhatIsOnRecordForItCounts() {
        Staff staff = new Staff(day("2026-08-01"), SCHOOL, WANTED);
        staff.with(
                work(),
                here().leftOn("2026-07-31"),
                TRAINER.as(CareerStage.ERVAREN).enteredOn("2020-08-01"));
        staff.with(
                work(),
                TRAINER.as(CareerStage.STARTER).enteredOn("2025-08-01"),
                TRAINER.reached(CareerStage.ERVAREN, "2026-08-01"));
        staff.with(
                appointment("1").from("2026-08-01").started(),
                TRAINER.as(CareerStage.ERVAREN).enteredOn("2026-08-01"));
        assertThat(staff.only().atStage()).isEqualTo(2);
    }

    @Test
    void aRoleThatIsWantedLaterIsLookedAtOnItsFirstDay() {
        WantedRole later = new WantedRole(
                "later", SCHOOL, null, "schoolopleider", 3, null, null, null, day("2026-08-01"), null, null, null);
        Staff staff = new Staff(WANTED, later);
        staff.with(work(), TRAINER.as(CareerStage.ERVAREN).enteredOn("2026-01-01"));
        List<ComparedRole> roles = staff.count.done().roles();
        assertThat(roles.getFirst().open()).isEqualTo(3);
        assertThat(roles.getLast().date()).isEqualTo("2026-08-01");
        assertThat(roles.getLast().open()).isEqualTo(2);
    }

    @Test
    void aRoleLeansOnOnePersonWhoMayBeLeaving() {
        Staff staff = new Staff();
        staff.with(
                work(),
                here().leftOn("2026-07-31"),
                TRAINER.enteredOn("2020-08-01"),
                role("mentor").enteredOn("2020-08-01"));
        staff.with(
                work(),
                role("mentor").enteredOn("2020-08-01"),
                role("coach-collegas").at("02XY").enteredOn("2020-08-01"));
        Map<String, RoleHolder> leaning = staff.count.done().leaningOnOne();
        assertThat(leaning).containsOnlyKeys("schoolopleider");
        assertThat(leaning.values()).allMatch(holder -> holder.leavesWithinAYearOf(DATE));
    }

    @Test
    void whoRetiresLeavesAndWhoRetiredBeforeIsNotThere() {
        Staff staff = new Staff(WANTED);
        TeacherFact entered = TRAINER.as(CareerStage.ERVAREN).enteredOn("2020-08-01");
        TeacherId gone = staff.with(work(), entered);
        TeacherId going = staff.with(work(), entered);
        TeacherId later = staff.with(work(), entered);
        TeacherId sooner = staff.with(work(), here().leftOn("2025-12-31"), entered);
        WantedComparison retiring = staff.count
                .done()
                .retiring(Map.of(
                        gone, day("2025-09-30"),
                        going, day("2026-05-31"),
                        later, day("2030-05-31"),
                        sooner, day("2026-05-31")));
        ComparedRole role = retiring.roles().getFirst();
        assertThat(role.held()).isEqualTo(3);
        assertThat(role.leaving()).extracting(RoleHolder::teacher).containsExactly(sooner, going);
        assertThat(role.leaving())
                .extracting(RoleHolder::reason)
                .containsExactly(LeavingReason.EMPLOYMENT_ENDS, LeavingReason.RETIRES);
        Collection<List<RoleHolder>> holders = retiring.holders().values();
        assertThat(holders).singleElement().satisfies(those -> assertThat(those).hasSize(3));
    }

    @Test
    void whoIsHiredAfterRetiringWorksOnThere() {
        GivenAppointment again = appointment("2");
        TeacherFact entered = TRAINER.as(CareerStage.ERVAREN).enteredOn("2020-08-01");
        TeacherFact coached = TRAINER.supported(SupportKind.COACHING, "2024-08-01");
        for (TeacherFact role : List.of(entered, coached)) {
            Staff staff = new Staff(WANTED);
            TeacherId onItsLastDay = staff.with(work(), again.from("2025-08-31").started(), role);
            TeacherId after = staff.with(work(), again.from("2025-09-01").started(), role);
            TeacherId elsewhere =
                    staff.with(work(), again.at("02XY").from("2025-09-01").started(), role);
            TeacherId later = staff.with(work(), again.from("2025-10-02").started(), role);
            ComparedRole compared = staff.count
                    .done()
                    .retiring(Map.of(
                            onItsLastDay, day("2025-08-31"),
                            after, day("2025-08-31"),
                            elsewhere, day("2025-08-31"),
                            later, day("2025-08-31")))
                    .roles()
                    .getFirst();
            assertThat(compared.held() + compared.preparing().size())
                    .as("the one who began after retiring, at this school, by this day: %s", role)
                    .isEqualTo(1);
            assertThat(compared.leaving()).isEmpty();
        }
    }

    @Test
    void aWantedRoleLeansOnOneWhoLeavesWhenNobodyElseHoldsIt() {
        TeacherFact entered = TRAINER.as(CareerStage.ERVAREN).enteredOn("2020-08-01");
        TeacherFact leaving = here().leftOn("2026-09-30");
        Staff one = new Staff(WANTED);
        one.with(work(), leaving, entered);
        assertThat(one.only().leansOnOneWhoLeaves()).isTrue();
        one.with(work(), leaving, entered);
        assertThat(one.only().leansOnOneWhoLeaves()).as("two hold it").isFalse();
        Staff staying = new Staff(WANTED);
        staying.with(work(), here().leftOn("2026-10-01"), entered);
        assertThat(staying.only().leansOnOneWhoLeaves()).isFalse();
    }
}

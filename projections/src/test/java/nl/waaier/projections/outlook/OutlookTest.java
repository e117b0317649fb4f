package nl.waaier.projections.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.projections.rolemix.MemberOfStaff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A coming day with what is assumed: who has left by then, and what that makes of the figures. */
class OutlookTest {

    private static final LocalDate DATE = LocalDate.parse("2031-10-01");
    private static final RetirementAge AGE = new RetirementAge(67, 0);
    private static final TeacherId ANNA = Given.TEACHER;
    private static final TeacherId BRAM = Given.teacher(2);
    private static final GivenAppointment BRAMS = Given.appointment("1").of(BRAM, Given.BOARD);
    private static final Staff BOTH = staff(BRAM, BRAMS.scale("LC").fte("0.5").started())
            .with(Map.of(
                    ANNA,
                    staff(
                            ANNA,
                            Given.appointment("1").started(),
                            Given.role("mentor").enteredOn("2020-08-01"))));

    private static Staff staff(TeacherId teacher, TeacherFact... facts) {
        return Staff.of(DATE, teacher, GivenFile.onRecord(facts), Given.ORGANISATION);
    }

    private static Outlook outlook(Staff staff, @Nullable RetirementAge age, Map<TeacherId, String> born) {
        Map<TeacherId, LocalDate> dates = new HashMap<>();
        born.forEach((teacher, date) -> dates.put(teacher, LocalDate.parse(date)));
        return Outlook.of(DATE, staff, staff, Set.of(), age, dates);
    }

    @Test
    void whoseLastDayIsBeforeTheDateHasLeft() {
        Outlook outlook = outlook(BOTH, AGE, Map.of(ANNA, "1964-09-30", BRAM, "1990-01-01"));
        assertThat(outlook.retirement()).isEqualTo(new Outlook.Retirement(1, 0));
        assertThat(outlook.planned().fte()).isEqualTo(fte("1.5"));
        assertThat(outlook.expected().fte()).isEqualTo(fte("0.5"));
        assertThat(outlook.scales())
                .containsExactly(
                        new Outlook.ScaleDifference("LB", fte("-1"), new BigDecimal("-66.7")),
                        new Outlook.ScaleDifference("LC", fte("0"), new BigDecimal("66.7")));
        assertThat(outlook.plannedRoles().teachers()).isEqualTo(1);
        assertThat(outlook.expectedRoles().teachers()).isZero();
        assertThat(outlook.cells())
                .hasSize(16)
                .contains(new Outlook.CellDifference(CareerDomain.LEERLINGEN, CareerStage.STARTER, -1, -1))
                .filteredOn(cell -> cell.holdings() != 0)
                .hasSize(1);
    }

    @Test
    void whoReachesTheAgeOnTheDateItselfWorksUntilTheEndOfThatMonth() {
        Outlook outlook = outlook(BOTH, AGE, Map.of(ANNA, "1964-10-01", BRAM, "1990-01-01"));
        assertThat(outlook.retirement()).isEqualTo(new Outlook.Retirement(0, 0));
        assertThat(outlook.expected()).isEqualTo(outlook.planned());
        assertThat(outlook.expectedRoles()).isEqualTo(outlook.plannedRoles());
    }

    @Test
    void whoseAgeIsUnknownStaysAndIsTold() {
        Outlook outlook = outlook(BOTH, AGE, Map.of(BRAM, "1960-01-01"));
        assertThat(outlook.retirement()).isEqualTo(new Outlook.Retirement(1, 1));
        assertThat(outlook.expected().fte()).isEqualTo(fte("1"));
    }

    @Test
    void theAgeOfSomebodyNewIsNotAskedFor() {
        Outlook outlook = Outlook.of(DATE, BOTH, BOTH, Set.of(ANNA), AGE, Map.of(BRAM, LocalDate.parse("1990-01-01")));
        assertThat(outlook.retirement()).isEqualTo(new Outlook.Retirement(0, 0));
    }

    @Test
    void withoutAnAgeNobodyRetires() {
        Outlook outlook = outlook(BOTH, null, Map.of(ANNA, "1900-01-01"));
        assertThat(outlook.retirement()).isNull();
        assertThat(outlook.expected()).isEqualTo(outlook.planned());
    }

    @Test
    void anAppointmentThatBeganAfterRetiringStaysAndSoDoRolesThere() {
        TeacherFact role = Given.role("mentor").enteredOn("2020-08-01");
        TeacherFact before = Given.appointment("1").started();
        GivenAppointment again = Given.appointment("2").scale("LC");
        Map<TeacherId, String> born = Map.of(ANNA, "1964-09-30");
        Outlook after = outlook(staff(ANNA, before, again.from("2031-10-01").started(), role), AGE, born);
        assertThat(after.expected().scales()).extracting(s -> s.scale()).containsExactly("LC");
        assertThat(after.expectedRoles().teachers()).isEqualTo(1);
        assertThat(after.retirement()).as("works on").isEqualTo(new Outlook.Retirement(0, 0));

        Outlook onLastDay = outlook(staff(ANNA, before, again.from("2031-09-30").started(), role), AGE, born);
        assertThat(onLastDay.expected().fte()).isEqualTo(Fte.ZERO);
        assertThat(onLastDay.expectedRoles().teachers()).isZero();

        Outlook elsewhere =
                outlook(staff(ANNA, before, again.at("02XY").from("2031-10-01").started(), role), AGE, born);
        assertThat(elsewhere.expectedRoles().teachers())
                .as("the role was at the school that is left")
                .isZero();
    }

    @Test
    void assumptionsTakeThePlaceOfWhatIsPlanned() {
        Staff promoted =
                BOTH.with(Map.of(BRAM, staff(BRAM, BRAMS.scale("LD").fte("1").started())));
        Outlook outlook = Outlook.of(DATE, BOTH, promoted, Set.of(), null, Map.of());
        assertThat(outlook.scales())
                .containsExactly(
                        new Outlook.ScaleDifference("LB", fte("0"), new BigDecimal("-16.7")),
                        new Outlook.ScaleDifference("LC", fte("-0.5"), new BigDecimal("-33.3")),
                        new Outlook.ScaleDifference("LD", fte("1"), new BigDecimal("50.0")));
        assertThat(BOTH.with(Map.of(BRAM, staff(BRAM))).teachers()).containsExactly(ANNA);
    }

    @Test
    void oneLooksAtASchoolOrAtASector() {
        TeacherFact there =
                Given.appointment("2").at("02XY").in(Sector.BO).scale("LB").started();
        TeacherFact roleThere = Given.role("mentor").at("02XY").enteredOn("2020-08-01");
        Staff staff = staff(ANNA, Given.appointment("1").started(), there, roleThere);
        Organisation organisation = Organisation.EMPTY
                .evolve(new SchoolRegistered(Given.BOARD, Given.SCHOOL, "A", Sector.VO, null, null, null))
                .evolve(new SchoolRegistered(Given.BOARD, new Brin("02XY"), "B", Sector.BO, null, null, null));
        for (OutlookScope scope : List.of(
                OutlookScope.of(Given.BOARD, Given.SCHOOL), OutlookScope.of(Given.BOARD, Sector.VO, organisation))) {
            assertThat(staff.only(scope).posts())
                    .extracting(p -> p.appointmentId())
                    .containsExactly("1");
            assertThat(staff.only(scope).members())
                    .flatMap(MemberOfStaff::roles)
                    .isEmpty();
        }
        for (OutlookScope scope : List.of(
                OutlookScope.of(Given.BOARD, new Brin("02XY")),
                OutlookScope.of(Given.BOARD, Sector.BO, organisation))) {
            assertThat(staff.only(scope).posts())
                    .extracting(p -> p.appointmentId())
                    .containsExactly("2");
            assertThat(staff.only(scope).members())
                    .flatMap(MemberOfStaff::roles)
                    .hasSize(1);
        }
    }

    private static Fte fte(String fte) {
        return Fte.of(new BigDecimal(fte));
    }
}

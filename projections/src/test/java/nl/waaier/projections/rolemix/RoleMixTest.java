package nl.waaier.projections.rolemix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.teacher.event.TeacherFact;
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
        assertThat(mix(HERE.started(), entered, before).gaps()).isEqualTo(new RoleMix.Gaps(1, 0, 1, 1));
        assertThat(mix(HERE.started(), entered, after).gaps()).isEqualTo(new RoleMix.Gaps(1, 1, 1, 1));
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

    private static RoleMix mix(TeacherFact... facts) {
        return RoleMix.of(HeldRole.on(DATE, Given.TEACHER, GivenFile.onRecord(facts)));
    }

    private static RoleMix.Cell cell(RoleMix mix, CareerDomain domain, CareerStage stage) {
        return mix.cells().stream()
                .filter(c -> c.domain() == domain && c.stage() == stage)
                .findFirst()
                .orElseThrow();
    }
}

package nl.waaier.projections.promotion;

import static nl.waaier.core.testing.Given.trajectory;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenTrajectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chances by school, part-time factor and years in scale. */
class PromotionEqualityTest {

    private static final GivenTrajectory P = trajectory("P");
    private static final GivenAppointment LB =
            Given.appointment("1").scale("LB").from("2010-08-01");

    @ParameterizedTest
    @CsvSource({
        "0, unknown",
        "1, under-0.5",
        "4999, under-0.5",
        "5000, 0.5-to-0.8",
        "7999, 0.5-to-0.8",
        "8000, from-0.8",
        "12000, from-0.8"
    })
    void theBoundsOfPartTimeFactors(long tenThousandths, String group) {
        assertThat(PromotionEquality.fteGroup(new Fte(tenThousandths))).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({"0, 0-2", "2, 0-2", "3, 3-5", "5, 3-5", "6, 6-10", "10, 6-10", "11, over-10"})
    void theBoundsOfYears(int years, String group) {
        assertThat(PromotionEquality.yearsGroup(years)).isEqualTo(group);
    }

    @Test
    void allThatCountsOnTheFirstDayIsTakenTogether() {
        StartingPosition position = position(
                Sector.VO,
                P.applied("2015-01-01"),
                LB.fte("0.4").started(),
                LB.fte("0.3").changedOn("2015-01-02"),
                Given.appointment("2").at("20BB").scale("LC").fte("0.3").started(),
                Given.appointment("3").fte("0.2").asReplacement().started(),
                Given.appointment("4").fte("0.2").from("2015-01-02").started());
        assertThat(position.fte()).isEqualTo(new Fte(7_000));
    }

    @Test
    void yearsAreFullOnesOfAnUnbrokenStayInTheFunction() {
        TeacherFact began = P.applied("2015-07-31");
        assertThat(years(began, LB.started())).isEqualTo(4);
        assertThat(years(P.applied("2015-08-01"), LB.started())).isEqualTo(5);
        GivenAppointment next = Given.appointment("2").scale("LB").at("20BB");
        assertThat(years(
                        began,
                        LB.started(),
                        LB.endedOn("2012-07-31"),
                        next.from("2012-08-01").started()))
                .isEqualTo(4);
        assertThat(years(
                        began,
                        LB.started(),
                        LB.endedOn("2012-07-31"),
                        next.from("2012-08-02").started()))
                .isEqualTo(2);
        assertThat(years(
                        began,
                        LB.scale("LA").started(),
                        LB.scale("LA").endedOn("2012-07-31"),
                        next.from("2012-08-01").started()))
                .isEqualTo(2);
        assertThat(years(began, LB.scale("LC").started())).isNull();
        assertThat(years(began, LB.started(), LB.endedOn("2015-07-30"))).isNull();
    }

    private static @Nullable Integer years(TeacherFact began, TeacherFact... appointments) {
        return position(Sector.VO, began, appointments).fullYears();
    }

    @Test
    void conversionsDoNotBreakAStay() {
        GivenAppointment old = LB.in(Sector.BO).scale("LA");
        GivenAppointment l10 = Given.appointment("2")
                .in(Sector.BO)
                .from("2018-09-01")
                .scale("L10")
                .because(ChangeKind.CONVERSIE);
        GivenAppointment now = Given.appointment("3")
                .in(Sector.BO)
                .from("2022-01-01")
                .scale("LB")
                .because(ChangeKind.CONVERSIE);
        StartingPosition position = position(
                Sector.BO,
                P.change("LB", "LC").applied("2023-01-01"),
                old.started(),
                old.endedOn("2018-08-31"),
                l10.started(),
                l10.endedOn("2021-12-31"),
                now.started());
        assertThat(position.fullYears()).isEqualTo(12);
    }

    @Test
    void chancesAreOfThoseDecidedOnAndDurationsOfThoseAppointed() {
        PromotionEquality equality = PromotionEquality.of(List.of(
                begun(Given.SCHOOL.value(), 30, "benoeming"),
                begun(Given.SCHOOL.value(), 41, "benoeming"),
                begun("20BB", 50, "besluit"),
                begun("20BB", 60, "intrekking"),
                begun("20BB", 70, "toetsing")));
        TreatedGroup total = equality.total();
        assertThat(List.of(total.number(), total.decided(), total.appointed(), total.rejected(), total.undecided()))
                .containsExactly(5, 3, 2, 1, 2);
        assertThat(total.chance()).isEqualTo(new BigDecimal("66.7"));
        assertThat(total.durations().median()).isEqualTo(new BigDecimal("35.5"));
        assertThat(equality.bySchool()).extracting(TreatedGroup::name).containsExactly("16AH", "20BB");
        assertThat(equality.bySchool())
                .extracting(TreatedGroup::chance)
                .containsExactly(new BigDecimal("100.0"), new BigDecimal("0.0"));
        assertThat(equality.byFte()).extracting(TreatedGroup::number).containsExactly(0, 0, 5, 0);
        assertThat(equality.byYearsInScale()).extracting(TreatedGroup::number).containsExactly(0, 5, 0, 0, 0);
        assertThat(equality.byYearsInScale().getFirst().chance()).isNull();
    }

    private static BegunTrajectory begun(String school, int days, String how) {
        GivenTrajectory at = P.at(school);
        PromotionStep step = PromotionStep.of(how);
        PromotionOutcome outcome =
                step == PromotionStep.BESLUIT ? PromotionOutcome.NEGATIEF : PromotionOutcome.POSITIEF;
        return new BegunTrajectory(
                Promotions.trajectory(
                        at.applied("2015-01-01"),
                        at.step(step, Given.day("2015-01-01").plusDays(days).toString(), outcome)),
                new StartingPosition(new Fte(10_000), 4));
    }

    private static StartingPosition position(Sector sector, TeacherFact began, TeacherFact... appointments) {
        return StartingPosition.of(
                Given.TEACHER, Promotions.trajectory(began), Appointment.of(GivenFile.onRecord(appointments)), sector);
    }
}

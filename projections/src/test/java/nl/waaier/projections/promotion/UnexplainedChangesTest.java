package nl.waaier.projections.promotion;

import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.trajectory;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.ScaleLadderSet;
import nl.waaier.core.organisation.event.SchoolClosed;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import org.junit.jupiter.api.Test;

/** Changes of scale that no trajectory explains, and trajectories that led to none. */
class UnexplainedChangesTest {

    private static final GivenAppointment BEFORE =
            Given.appointment("1").scale("LB").from("2010-08-01");
    private static final GivenAppointment AFTER =
            Given.appointment("2").scale("LC").from("2015-08-01");

    @Test
    void aPromotionWithItsTrajectoryIsExplained() {
        assertThat(unexplained(Promotions.inOrder())).isEmpty();
    }

    @Test
    void aPromotionOrDemotionWithoutTrajectoryIsNot() {
        assertThat(unexplained(rise(AFTER.because(ChangeKind.BEVORDERING))))
                .containsExactly(new UnexplainedChange(
                        UnexplainedKind.PROMOTION_WITHOUT_TRAJECTORY,
                        Given.TEACHER,
                        Given.SCHOOL,
                        day("2015-08-01"),
                        "LB",
                        "LC",
                        "2",
                        null));
        assertThat(kinds(AFTER.scale("LA").because(ChangeKind.TERUGPLAATSING).started()))
                .containsExactly(UnexplainedKind.DEMOTION_WITHOUT_TRAJECTORY);
    }

    @Test
    void aTrajectoryOfAnotherDaySchoolOrScaleExplainsNothing() {
        TeacherEvent began = AFTER.because(ChangeKind.BEVORDERING).started();
        for (TeacherEvent other : List.of(
                trajectory("P1").appointed("2015-08-02"),
                trajectory("P1").at("20BB").appointed("2015-08-01"),
                trajectory("P1").change("LB", "LD").appointed("2015-08-01"))) {
            assertThat(kinds(began, other))
                    .containsExactly(
                            UnexplainedKind.PROMOTION_WITHOUT_TRAJECTORY, UnexplainedKind.APPOINTMENT_NOT_ON_RECORD);
        }
        assertThat(kinds(
                        began, trajectory("P1").step(PromotionStep.BENOEMING, "2015-08-01", PromotionOutcome.NEGATIEF)))
                .containsExactly(UnexplainedKind.PROMOTION_WITHOUT_TRAJECTORY);
    }

    @Test
    void aTrajectoryThatLedToNothingIsTold() {
        assertThat(unexplained(BEFORE.started(), trajectory("P1").appointed("2015-08-01")))
                .containsExactly(new UnexplainedChange(
                        UnexplainedKind.APPOINTMENT_NOT_ON_RECORD,
                        Given.TEACHER,
                        Given.SCHOOL,
                        day("2015-08-01"),
                        "LB",
                        "LC",
                        null,
                        "P1"));
    }

    @Test
    void aRiseThatFollowsAtOnceWithoutAReasonIsASilentPromotion() {
        assertThat(kinds(rise(AFTER))).containsExactly(UnexplainedKind.SILENT_PROMOTION);
        assertThat(kinds(rise(AFTER.because(ChangeKind.AANNAME)))).containsExactly(UnexplainedKind.SILENT_PROMOTION);
        assertThat(kinds(rise(AFTER.scale("LB")))).isEmpty();
        assertThat(kinds(rise(AFTER.scale("LA")))).isEmpty();
        assertThat(kinds(rise(AFTER.at("20BB")))).isEmpty();
        assertThat(kinds(rise(AFTER.from("2015-08-02")))).isEmpty();
        assertThat(kinds(rise(AFTER.because(ChangeKind.CONVERSIE)))).isEmpty();
    }

    @Test
    void aRiseThatATrajectoryExplainsIsNotSilent() {
        TeacherEvent[] rise = rise(AFTER);
        assertThat(kinds(rise[0], rise[1], rise[2], trajectory("P1").appointed("2015-08-01")))
                .isEmpty();
    }

    @Test
    void whatWentOnBesideASecondJobDidNotRise() {
        assertThat(kinds(
                        BEFORE.started(),
                        BEFORE.endedOn("2015-07-31"),
                        Given.appointment("3").scale("LC").from("2010-08-01").started(),
                        Given.appointment("3").scale("LC").from("2010-08-01").endedOn("2015-07-31"),
                        AFTER.started()))
                .isEmpty();
    }

    @Test
    void aTeacherRisesOnNumberedScalesTooButOtherStaffDoesNotCount() {
        assertThat(kinds(numbered(9))).containsExactly(UnexplainedKind.SILENT_PROMOTION);
        assertThat(kinds(numbered(15))).isEmpty();
    }

    private static TeacherEvent[] numbered(int category) {
        GivenAppointment before = BEFORE.scale("9").category(category);
        return new TeacherEvent[] {
            before.started(),
            before.endedOn("2015-07-31"),
            AFTER.scale("10").category(category).started()
        };
    }

    @Test
    void anotherLabelOfTheSameFunctionIsNeverARise() {
        assertThat(kinds(primary("LB", "2018-08-31", "L11"))).isEmpty();
        assertThat(kinds(primary("LA", "2021-12-31", "LB"))).isEmpty();
        assertThat(kinds(primary("LB", "2018-08-31", "L12"))).containsExactly(UnexplainedKind.SILENT_PROMOTION);
    }

    private static TeacherEvent[] primary(String before, String lastDay, String after) {
        GivenAppointment old = BEFORE.in(Sector.BO).scale(before);
        return new TeacherEvent[] {
            old.started(),
            old.endedOn(lastDay),
            AFTER.in(Sector.BO)
                    .from(day(lastDay).plusDays(1).toString())
                    .scale(after)
                    .started()
        };
    }

    @Test
    void whoComesBackIsHiredAgainAndNotPromoted() {
        GivenAppointment back = AFTER.from("2018-08-01");
        for (ChangeKind reason : List.of(ChangeKind.BEVORDERING, ChangeKind.TERUGPLAATSING, ChangeKind.AANNAME)) {
            assertThat(kinds(rise(back.because(reason)))).as("%s", reason).isEmpty();
            assertThat(kinds(rise(AFTER.from("2015-08-02").because(reason))))
                    .as("a day away, %s", reason)
                    .isEmpty();
        }
        GivenAppointment meanwhile = Given.appointment("9").at("20BB").from("2015-08-01");
        assertThat(kinds(
                        BEFORE.started(),
                        BEFORE.endedOn("2015-07-31"),
                        meanwhile.started(),
                        back.because(ChangeKind.BEVORDERING).started()))
                .as("who worked elsewhere at the board never left it")
                .containsExactly(UnexplainedKind.PROMOTION_WITHOUT_TRAJECTORY);
    }

    /** Support staff and leadership rise by ladders of the board's own. */
    @Test
    void aRiseOnALadderOfTheBoardIsASilentPromotionToo() {
        Organisation laddered = Promotions.BOARD
                .evolve(new ScaleLadderSet(Given.BOARD, "oop", "OOP", null, List.of("C", "B", "A")))
                .evolve(new ScaleLadderSet(Given.BOARD, "md", "MD", Sector.VO, List.of("LB", "DA")))
                .evolve(new ScaleLadderSet(Given.BOARD, "cao", "Cao", Sector.VO, List.of("9", "10")));
        assertThat(kinds(laddered, support("C", "B"))).containsExactly(UnexplainedKind.SILENT_PROMOTION);
        assertThat(kinds(laddered, support("B", "C"))).isEmpty();
        assertThat(kinds(support("C", "B"))).as("without the ladder").isEmpty();
        assertThat(kinds(laddered, rise(AFTER.scale("DA").category(2))))
                .as("from teacher to leadership")
                .containsExactly(UnexplainedKind.SILENT_PROMOTION);
        assertThat(kinds(laddered, numbered(15))).containsExactly(UnexplainedKind.SILENT_PROMOTION);
    }

    @Test
    void whoRisesAsOneSchoolTakesThePlaceOfAnotherRisesAtOneSchool() {
        TeacherEvent[] rise = rise(AFTER.at("20BB"));
        Organisation merged = Promotions.BOARD.evolve(
                new SchoolClosed(Given.BOARD, Given.SCHOOL, Given.day("2015-07-31"), new Brin("20BB")));
        assertThat(kinds(rise)).isEmpty();
        assertThat(kinds(merged, rise)).containsExactly(UnexplainedKind.SILENT_PROMOTION);
    }

    private static TeacherEvent[] support(String from, String to) {
        GivenAppointment before = BEFORE.scale(from).category(15);
        return new TeacherEvent[] {
            before.started(),
            before.endedOn("2015-07-31"),
            AFTER.scale(to).category(15).started()
        };
    }

    private static List<UnexplainedKind> kinds(Organisation organisation, TeacherEvent... events) {
        return ScaleChanges.unexplained(Promotions.known(events), organisation).stream()
                .map(UnexplainedChange::kind)
                .toList();
    }

    private static TeacherEvent[] rise(GivenAppointment after) {
        return new TeacherEvent[] {BEFORE.started(), BEFORE.endedOn("2015-07-31"), after.started()};
    }

    private static List<UnexplainedChange> unexplained(TeacherEvent... events) {
        return ScaleChanges.unexplained(Promotions.known(events), Promotions.BOARD);
    }

    private static List<UnexplainedKind> kinds(TeacherEvent... events) {
        return unexplained(events).stream().map(UnexplainedChange::kind).toList();
    }
}

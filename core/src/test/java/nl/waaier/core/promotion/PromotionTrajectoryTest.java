package nl.waaier.core.promotion;

import static nl.waaier.core.shared.PromotionOutcome.NEGATIEF;
import static nl.waaier.core.shared.PromotionOutcome.POSITIEF;
import static nl.waaier.core.shared.PromotionOutcome.VOORWAARDELIJK;
import static nl.waaier.core.shared.PromotionStep.BENOEMING;
import static nl.waaier.core.shared.PromotionStep.BEZWAAR;
import static nl.waaier.core.shared.PromotionStep.INTREKKING;
import static nl.waaier.core.shared.PromotionStep.UITSPRAAK;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.trajectory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.waaier.core.shared.ScaleChange;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenTrajectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromotionTrajectoryTest {

    private static final GivenTrajectory P1 = trajectory("P1");

    private static PromotionTrajectory of(TeacherFact... facts) {
        List<PromotionTrajectory> trajectories = PromotionTrajectory.of(GivenFile.onRecord(facts));
        assertThat(trajectories).hasSize(1);
        return trajectories.getFirst();
    }

    @Test
    void stepsComeByDateAndThoseOfOneDayInTheirUsualOrder() {
        PromotionStepTaken appointed = P1.appointed("2016-08-01");
        PromotionStepTaken decided = P1.decided("2016-08-01", POSITIEF);
        PromotionStepTaken applied = P1.applied("2016-02-01");
        assertThat(of(appointed, decided, applied).steps()).containsExactly(applied, decided, appointed);
    }

    @Test
    void everyReferenceIsATrajectoryOfItsOwnInOrderOfTheFirstDay() {
        GivenTrajectory other = trajectory("P0");
        assertThat(PromotionTrajectory.of(GivenFile.onRecord(
                        P1.applied("2015-01-01"),
                        other.applied("2016-01-01"),
                        appointment("1").started(),
                        other.assessed("2016-02-01"))))
                .extracting(PromotionTrajectory::reference)
                .containsExactly("P1", "P0");
    }

    @Test
    void aTrajectoryWithoutAnEndIsUnderWay() {
        assertThat(of(P1.applied("2016-01-01"), P1.decided("2016-03-01", POSITIEF))
                        .state())
                .isEqualTo(TrajectoryState.LOPEND);
        assertThat(of(P1.applied("2016-01-01"), P1.decided("2016-03-01", VOORWAARDELIJK))
                        .ending())
                .isEmpty();
    }

    @Test
    void anAppointmentEndsItWhateverComesAfter() {
        PromotionStepTaken appointed = P1.appointed("2016-08-01");
        PromotionTrajectory trajectory =
                of(P1.decided("2016-03-01", POSITIEF), appointed, P1.step(BEZWAAR, "2016-08-05", null));
        assertThat(trajectory.state()).isEqualTo(TrajectoryState.BENOEMD);
        assertThat(trajectory.ending()).contains(appointed);
        assertThat(trajectory.appointment()).contains(appointed);
    }

    @Test
    void aNegativeDecisionTurnsItDownAndAnObjectionAloneDoesNotOpenItAgain() {
        assertThat(of(
                                P1.applied("2016-01-01"),
                                P1.decided("2016-03-01", NEGATIEF),
                                P1.step(BEZWAAR, "2016-03-20", null),
                                P1.step(UITSPRAAK, "2016-06-01", POSITIEF))
                        .state())
                .isEqualTo(TrajectoryState.AFGEWEZEN);
    }

    @Test
    void aNewDecisionOpensItAgain() {
        assertThat(of(P1.decided("2016-03-01", NEGATIEF), P1.decided("2016-07-01", POSITIEF))
                        .state())
                .isEqualTo(TrajectoryState.LOPEND);
    }

    @Test
    void anAppointmentThatFallsThroughTurnsItDown() {
        assertThat(of(P1.decided("2016-03-01", POSITIEF), P1.step(BENOEMING, "2016-08-01", NEGATIEF))
                        .state())
                .isEqualTo(TrajectoryState.AFGEWEZEN);
    }

    @Test
    void aWithdrawalEndsIt() {
        assertThat(of(P1.applied("2016-01-01"), P1.step(INTREKKING, "2016-02-01", null))
                        .state())
                .isEqualTo(TrajectoryState.INGETROKKEN);
    }

    @Test
    void sixWeeksToObjectCountFromTheDayAfterSending() {
        assertThat(PromotionTrajectory.lastDayToObject(P1.decided("2016-03-01", NEGATIEF)))
                .isEqualTo(day("2016-04-12"));
        assertThat(PromotionTrajectory.lastDayToObject(P1.sent("2016-03-04").decided("2016-03-01", NEGATIEF)))
                .isEqualTo(day("2016-04-15"));
    }

    @Test
    void theDecisionOnADayIsTheLastOneByThen() {
        PromotionStepTaken first = P1.decided("2016-03-01", NEGATIEF);
        PromotionStepTaken second = P1.decided("2016-07-01", POSITIEF);
        PromotionTrajectory trajectory = of(first, second);
        assertThat(trajectory.decisionOn(day("2016-02-29"))).isEmpty();
        assertThat(trajectory.decisionOn(day("2016-03-01"))).contains(first);
        assertThat(trajectory.decisionOn(day("2016-12-31"))).contains(second);
    }

    @ParameterizedTest
    @CsvSource({
        "LB, LC, HOGER",
        "LA, LE, HOGER",
        "LD, LC, LAGER",
        "LC, LC, GELIJK",
        "L10, L11, HOGER",
        "10, 11, HOGER",
        "9, 10, HOGER",
        "12, 9, LAGER",
        "LX, LB, ANDERS",
        "LA, L11, ANDERS",
        "LB, D13, ANDERS"
    })
    void aChangeOfScaleHasADirection(String from, String to, ScaleDirection direction) {
        assertThat(new ScaleChange(from, to).direction()).isEqualTo(direction);
    }

    @Test
    void onlyADecisionIsSentAndNotBeforeItIsTaken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> P1.sent("2016-02-28").decided("2016-03-01", POSITIEF));
        assertThat(P1.sent("2016-03-01").decided("2016-03-01", POSITIEF).sentDate())
                .isEqualTo(day("2016-03-01"));
    }
}

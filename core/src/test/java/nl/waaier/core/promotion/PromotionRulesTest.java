package nl.waaier.core.promotion;

import static nl.waaier.core.shared.PromotionOutcome.POSITIEF;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.trajectory;
import static org.assertj.core.api.Assertions.assertThat;

import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.TrajectoryComponent;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenTrajectory;
import org.junit.jupiter.api.Test;

/** Which steps can be of one trajectory. */
class PromotionRulesTest {

    private static final GivenTrajectory P1 = trajectory("P1");
    private static final PromotionStepTaken ASSESSED = P1.assessed("2016-02-01");
    private static final PromotionStepTaken ADVISED = P1.advised("2016-03-01");

    private static boolean holdTogether(TeacherFact... facts) {
        return PromotionRules.holdTogether(GivenFile.onRecord(facts));
    }

    private static PromotionStepTaken as(String role, TrajectoryComponent component) {
        return P1.recognising(role, PromotionStep.LEERTRAJECT, component, "2016-04-01", POSITIEF);
    }

    @Test
    void stepsOfOneTargetAreOfOneTrajectory() {
        assertThat(holdTogether()).isTrue();
        assertThat(holdTogether(ADVISED, ASSESSED)).isTrue();
        assertThat(holdTogether(ASSESSED, P1.at("02XY").advised("2016-03-01"))).isFalse();
        assertThat(holdTogether(ASSESSED, P1.change("LB", "LD").advised("2016-03-01")))
                .isFalse();
    }

    @Test
    void aStepIsTakenOnceADay() {
        assertThat(holdTogether(ASSESSED, ADVISED, P1.assessed("2016-02-02"))).isTrue();
        assertThat(holdTogether(ASSESSED, ADVISED, P1.deviating("nog eens").assessed("2016-02-01")))
                .isFalse();
        PromotionStepTaken theory = as("mentor", TrajectoryComponent.THEORIE);
        assertThat(holdTogether(theory, as("mentor", TrajectoryComponent.PRAKTIJK)))
                .isTrue();
    }

    @Test
    void stepsThatTellARoleTellOneHoweverManyTellNone() {
        PromotionStepTaken theory = as("mentor", TrajectoryComponent.THEORIE);
        assertThat(holdTogether(theory, ADVISED, ASSESSED)).isTrue();
        assertThat(holdTogether(theory, ADVISED, as("starterscoach", TrajectoryComponent.PRAKTIJK)))
                .isFalse();
    }

    @Test
    void whatIsNoStepIsOfNoTrajectory() {
        assertThat(holdTogether(ASSESSED, appointment("1").started())).isFalse();
    }
}

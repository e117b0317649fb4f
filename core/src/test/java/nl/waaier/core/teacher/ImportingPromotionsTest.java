package nl.waaier.core.teacher;

import static nl.waaier.core.shared.PromotionOutcome.NEGATIEF;
import static nl.waaier.core.shared.PromotionOutcome.POSITIEF;
import static nl.waaier.core.shared.PromotionStep.BEZWAAR;
import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.decidedBy;
import static nl.waaier.core.testing.Given.trajectory;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.waaier.core.promotion.PromotionRule;
import nl.waaier.core.teacher.ImportDecision.Outcome;
import nl.waaier.core.teacher.ImportDecision.Status;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenTrajectory;
import org.junit.jupiter.api.Test;

/** What deliveries do to promotion trajectories. */
class ImportingPromotionsTest {

    private static final Outcome RECORDED = Outcome.RECORDED;
    private static final Outcome REPLACED = Outcome.REPLACED;
    private static final Outcome UNCHANGED = Outcome.UNCHANGED;
    private static final GivenTrajectory P1 = trajectory("P1");
    private static final PromotionStepTaken APPLIED = P1.applied("2016-01-10");
    private static final PromotionStepTaken DECIDED = P1.decided("2016-04-01", POSITIEF);

    private TeacherFile file = GivenFile.EMPTY;

    private void given(TeacherEvent... events) {
        file = GivenFile.after(file, List.of(events));
    }

    /** Hands it in, and once more, which must change nothing. */
    private List<Outcome> delivered(TeacherFact... facts) {
        ImportFacts delivery = new ImportFacts(TEACHER, BOARD, List.of(facts), Map.of(), Given.ORGANISATION, false);
        ImportDecision decision = Desk.importing(file, delivery);
        file = GivenFile.after(file, decision.events());
        assertThat(Desk.importing(file, delivery).events()).isEmpty();
        return decision.outcomes();
    }

    @Test
    void whateverHistoryShowsIsRecorded() {
        PromotionStepTaken early = P1.byThemselves(true).appointed("2015-01-01");
        PromotionStepTaken late = P1.step(BEZWAAR, "2019-01-01", null);
        assertThat(delivered(DECIDED, early, late)).containsOnly(RECORDED);
        assertThat(GivenFile.live(file)).containsExactlyInAnyOrder(DECIDED, early, late);
    }

    @Test
    void aRowAboutAnotherTargetIsRejectedAndTheOthersLand() {
        given(APPLIED);
        assertThat(delivered(P1.change("LB", "LD").assessed("2016-02-01"), DECIDED))
                .containsExactly(new Outcome(Status.REJECTED, PromotionRule.TRAJECTORY_KEEPS_TARGET), RECORDED);
    }

    @Test
    void aTargetThatWasWrongIsPutRightByAllItsSteps() {
        given(APPLIED, DECIDED);
        GivenTrajectory right = P1.change("LB", "LD");
        assertThat(delivered(right.applied("2016-01-10"), right.decided("2016-04-01", POSITIEF)))
                .containsOnly(REPLACED);
        assertThat(GivenFile.live(file)).hasSize(2);
    }

    @Test
    void aStepTakesThePlaceOfTheSameStepOnTheSameDay() {
        given(APPLIED, DECIDED);
        assertThat(delivered(P1.decided("2016-04-01", NEGATIEF))).containsExactly(REPLACED);
        assertThat(GivenFile.live(file)).containsExactly(APPLIED, P1.decided("2016-04-01", NEGATIEF));
    }

    @Test
    void whatADeliveryHasNoWordsForStays() {
        GivenTrajectory told = P1.sent("2016-04-05").deviating("spoed").byThemselves(true);
        given(APPLIED, told.decided("2016-04-01", POSITIEF));
        assertThat(delivered(DECIDED)).containsExactly(UNCHANGED);
        assertThat(delivered(P1.decided("2016-04-01", NEGATIEF))).containsExactly(REPLACED);
        assertThat(GivenFile.live(file)).contains(told.decided("2016-04-01", NEGATIEF));
    }

    @Test
    void anotherDeciderIsNoLongerTheTeacher() {
        GivenTrajectory told = P1.sent("2016-04-05").byThemselves(true);
        given(APPLIED, told.decided("2016-04-01", POSITIEF));
        GivenTrajectory other = P1.noting(decidedBy("rector"));
        assertThat(delivered(other.decided("2016-04-01", POSITIEF))).containsExactly(REPLACED);
        assertThat(GivenFile.live(file)).contains(other.sent("2016-04-05").decided("2016-04-01", POSITIEF));
    }

    @Test
    void aStepThatMovesWithTheRestOfItsTrajectoryReplacesTheOneOnRecord() {
        given(APPLIED, DECIDED);
        PromotionStepTaken moved = P1.decided("2016-04-15", POSITIEF);
        assertThat(delivered(APPLIED, moved)).containsExactly(UNCHANGED, REPLACED);
        assertThat(GivenFile.live(file)).containsExactly(APPLIED, moved);
    }

    @Test
    void aStepToldAllByItselfIsOneMore() {
        given(APPLIED, DECIDED);
        PromotionStepTaken second = P1.decided("2016-07-01", POSITIEF);
        assertThat(delivered(second)).containsExactly(RECORDED);
        assertThat(GivenFile.live(file)).containsExactly(APPLIED, DECIDED, second);
    }

    @Test
    void aSecondStepBesideTheFirstIsOneMore() {
        given(APPLIED, DECIDED);
        PromotionStepTaken second = P1.decided("2016-07-01", POSITIEF);
        assertThat(delivered(APPLIED, DECIDED, second)).containsExactly(UNCHANGED, UNCHANGED, RECORDED);
        assertThat(GivenFile.live(file)).containsExactly(APPLIED, DECIDED, second);
    }
}

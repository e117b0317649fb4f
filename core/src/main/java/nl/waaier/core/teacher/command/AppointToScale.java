package nl.waaier.core.teacher.command;

import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.PromotionStepTaken;

/**
 * Appoints a teacher to the scale that a promotion trajectory aims at: the step itself and the change of arbeidsrelatie
 * that it means, in one decision. The one ends on the day before, the next begins on the day of the step, at the same
 * school, in the same functiecategorie and on the same terms.
 *
 * @param step a benoeming with a positive outcome
 * @param ends volgnummer of the arbeidsrelatie that ends
 * @param starts volgnummer of the one that begins
 * @param organisation the board as known now, for the rules that it sets itself
 */
public record AppointToScale(PromotionStepTaken step, String ends, String starts, Organisation organisation)
        implements TeacherCommand {

    /** @throws IllegalArgumentException when the step is no positive benoeming, or a volgnummer has not its form */
    public AppointToScale {
        if (step.step() != PromotionStep.BENOEMING || step.outcome() != PromotionOutcome.POSITIEF) {
            throw new IllegalArgumentException("not a positive benoeming");
        }
        Bounds.appointmentId(ends);
        Bounds.appointmentId(starts);
    }

    @Override
    public TeacherId teacherId() {
        return step.teacherId();
    }

    @Override
    public BoardNumber boardNumber() {
        return step.boardNumber();
    }
}

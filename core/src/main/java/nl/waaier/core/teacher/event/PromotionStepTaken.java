package nl.waaier.core.teacher.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.shared.TrajectoryComponent;
import org.jspecify.annotations.Nullable;

/**
 * A step was taken in a promotion trajectory: from vacancy or application to decision and appointment, objection and
 * ruling, or withdrawal. Trajectories to a lower or an equal scale have the same steps.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param trajectory the board's own reference, unique within the board, 1 to 40 visible characters
 * @param brin the school
 * @param fromScale the scale at the start, by its label then: one to eight capitals and digits
 * @param toScale the scale aimed at, in the same form
 * @param step which step
 * @param component which part of what the step shows, null when it is about the whole
 * @param date on which day it was taken
 * @param outcome what came of it, null when that is not told or there is nothing to tell
 * @param sentDate the day on which a decision was sent, when that is another day than the date; else null
 * @param byThemselves whether whoever took the step is the teacher
 * @param deviation why the board's promotion policy was left with this step, null when it was not
 * @param recognisedRole code of the role that the promotion recognises, null when it recognises none or that is not told; told with
 *     all steps or with some, such as the benoeming
 * @param notes who took it, on what evidence, with what reasons
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PromotionStepTaken(
        TeacherId teacherId,
        BoardNumber boardNumber,
        String trajectory,
        Brin brin,
        String fromScale,
        String toScale,
        PromotionStep step,
        @Nullable TrajectoryComponent component,
        LocalDate date,
        @Nullable PromotionOutcome outcome,
        @Nullable LocalDate sentDate,
        boolean byThemselves,
        @Nullable PersonalText deviation,
        @Nullable String recognisedRole,
        Notes notes)
        implements TeacherFact {

    /**
     * @throws NullPointerException when something that must be told is missing
     * @throws IllegalArgumentException when a text is out of its {@link Bounds}, a scale has not the form of a label, or
     *     the day of sending is told of another step than a decision, or lies before it
     */
    public PromotionStepTaken {
        Required.all(teacherId, boardNumber, trajectory, brin, fromScale, toScale, step, date, notes);
        Bounds.trajectory(trajectory);
        if (recognisedRole != null) {
            Bounds.role(recognisedRole);
        }
        if (!SalaryScale.isValidLabel(fromScale) || !SalaryScale.isValidLabel(toScale)) {
            throw new IllegalArgumentException("not the label of a scale");
        }
        if (sentDate != null && (step != PromotionStep.BESLUIT || sentDate.isBefore(date))) {
            throw new IllegalArgumentException("only a decision is sent, and not before it is taken");
        }
    }

    @Override
    public LocalDate effectiveDate() {
        return date;
    }
}

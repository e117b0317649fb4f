package nl.waaier.projections.promotion;

import java.time.LocalDate;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import org.jspecify.annotations.Nullable;

/**
 * A change of scale that no trajectory explains, or a trajectory that led to none.
 *
 * @param kind how they do not belong together
 * @param teacher whose
 * @param school at which school
 * @param date the first day of the new scale
 * @param fromScale label of the scale before it; null when nothing tells
 * @param toScale label of the new scale
 * @param appointmentId the volgnummer of the arbeidsrelatie, null when there is none
 * @param trajectory the reference of the trajectory, null when there is none
 */
public record UnexplainedChange(
        UnexplainedKind kind,
        TeacherId teacher,
        Brin school,
        LocalDate date,
        @Nullable String fromScale,
        String toScale,
        @Nullable String appointmentId,
        @Nullable String trajectory) {

    static UnexplainedChange of(
            UnexplainedKind kind, TeacherId teacher, Appointment appointment, @Nullable Appointment former) {
        return new UnexplainedChange(
                kind,
                teacher,
                appointment.brin(),
                appointment.start().startDate(),
                former == null ? null : former.start().functionScale().label(),
                appointment.start().functionScale().label(),
                appointment.id(),
                null);
    }

    static UnexplainedChange of(TeacherId teacher, PromotionStepTaken benoeming) {
        return new UnexplainedChange(
                UnexplainedKind.APPOINTMENT_NOT_ON_RECORD,
                teacher,
                benoeming.brin(),
                benoeming.date(),
                benoeming.fromScale(),
                benoeming.toScale(),
                null,
                benoeming.trajectory());
    }
}

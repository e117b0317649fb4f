package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.PositionCategory;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * An arbeidsrelatie began: one school, one function, one scale.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param appointmentId the volgnummer that HR gave it, unique within the teacher, 1 to 40 visible characters
 * @param brin the school
 * @param startDate first day that counts
 * @param functionScale scale of the function
 * @param category functiecategorie
 * @param terms what holds from the start date on
 * @param changeKind why it began, null when not told
 */
public record AppointmentStarted(
        TeacherId teacherId,
        BoardNumber boardNumber,
        String appointmentId,
        Brin brin,
        LocalDate startDate,
        SalaryScale functionScale,
        PositionCategory category,
        AppointmentTerms terms,
        @Nullable ChangeKind changeKind)
        implements TermsFact {
    /**
     * @throws NullPointerException when something that must be told is missing
     * @throws IllegalArgumentException when a text is out of its {@link Bounds}
     */
    public AppointmentStarted {
        Required.all(teacherId, boardNumber, appointmentId, brin, startDate, functionScale, category, terms);
        Bounds.appointmentId(appointmentId);
    }

    @Override
    public LocalDate effectiveDate() {
        return startDate;
    }
}

package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an arbeidsrelatie changed (a mutation inside it).
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param appointmentId which arbeidsrelatie, 1 to 40 visible characters
 * @param changeDate first day on which the new terms hold
 * @param terms what holds from that day on, whole
 * @param changeKind why, null when none of the words fits
 */
public record AppointmentChanged(
        TeacherId teacherId,
        BoardNumber boardNumber,
        String appointmentId,
        LocalDate changeDate,
        AppointmentTerms terms,
        @Nullable ChangeKind changeKind)
        implements TermsFact {
    /**
     * @throws NullPointerException when something that must be told is missing
     * @throws IllegalArgumentException when a text is out of its {@link Bounds}
     */
    public AppointmentChanged {
        Required.all(teacherId, boardNumber, appointmentId, changeDate, terms);
        Bounds.appointmentId(appointmentId);
    }

    @Override
    public LocalDate effectiveDate() {
        return changeDate;
    }
}

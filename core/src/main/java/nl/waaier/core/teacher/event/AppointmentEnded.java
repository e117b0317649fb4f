package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * An arbeidsrelatie ended.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param appointmentId which arbeidsrelatie, 1 to 40 visible characters
 * @param lastDay last day that counts
 * @param changeKind uitstroom when the person left, else null
 */
public record AppointmentEnded(
        TeacherId teacherId,
        BoardNumber boardNumber,
        String appointmentId,
        LocalDate lastDay,
        @Nullable ChangeKind changeKind)
        implements AppointmentFact {
    /**
     * @throws NullPointerException when something that must be told is missing
     * @throws IllegalArgumentException when a text is out of its {@link Bounds}
     */
    public AppointmentEnded {
        Required.all(teacherId, boardNumber, appointmentId, lastDay);
        Bounds.appointmentId(appointmentId);
    }

    @Override
    public LocalDate effectiveDate() {
        return lastDay;
    }
}

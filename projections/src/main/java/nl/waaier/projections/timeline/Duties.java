package nl.waaier.projections.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.TermsFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import org.jspecify.annotations.Nullable;

/**
 * What one teacher did on a date: the roles held then, each with its dossier, and the arbeidsrelaties they stood on. In an
 * objection that is what counts.
 *
 * @param duties the roles held on the date, by date of entry
 * @param appointments the arbeidsrelaties active on the date, by start date
 */
public record Duties(List<Duty> duties, List<ActiveAppointment> appointments) {

    /**
     * An arbeidsrelatie on a date.
     *
     * @param start how it began: school, scale, category
     * @param lastDay last day that counts as far as is known, null while it is open
     * @param terms what holds on the date
     * @param termsFrom the fact that told those terms: the start or a change
     */
    public record ActiveAppointment(
            RecordedFact<AppointmentStarted> start,
            @Nullable LocalDate lastDay,
            AppointmentTerms terms,
            RecordedFact<? extends TermsFact> termsFrom) {}

    /** Nothing on record. */
    public static final Duties NONE = new Duties(List.of(), List.of());

    /** The duties on a date, as known at a moment. */
    static Duties of(TeacherFile file, LocalDate date, Instant knownOn) {
        List<RecordedFact<?>> known = file.knownAt(knownOn);
        return new Duties(
                RoleHolding.of(known).stream()
                        .filter(holding -> holding.heldOn(date))
                        .map(holding -> Duty.of(holding, date))
                        .toList(),
                Appointment.of(known).stream()
                        .flatMap(appointment -> appointment.termsFactOn(date).stream()
                                .map(told -> new ActiveAppointment(
                                        appointment.started(),
                                        appointment.lastDay(),
                                        told.fact().terms(),
                                        told)))
                        .toList());
    }
}

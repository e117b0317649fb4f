package nl.waaier.projections.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.projections.facts.FactLog;
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
            Duty.OnRecord<AppointmentStarted> start,
            @Nullable LocalDate lastDay,
            AppointmentTerms terms,
            Duty.OnRecord<? extends AppointmentFact> termsFrom) {}

    /** Nothing on record. */
    public static final Duties NONE = new Duties(List.of(), List.of());

    /** The duties on a date, as known at a moment. */
    static Duties of(FactLog log, LocalDate date, Instant knownOn) {
        RecordedFacts facts = new RecordedFacts(log, knownOn);
        return new Duties(
                RoleHolding.of(facts.all()).stream()
                        .filter(holding -> holding.heldOn(date))
                        .map(holding -> Duty.of(holding, date, facts))
                        .toList(),
                Appointment.of(facts.all()).stream()
                        .flatMap(appointment ->
                                appointment.termsOn(date).map(terms -> active(appointment, terms, facts)).stream())
                        .toList());
    }

    private static ActiveAppointment active(Appointment appointment, AppointmentTerms terms, RecordedFacts facts) {
        return new ActiveAppointment(
                facts.of(appointment.start()), appointment.lastDay(), terms, facts.of(told(appointment, terms, facts)));
    }

    /** By being the same object: a later change may return to terms that an earlier one told. */
    @SuppressWarnings("ReferenceEquality")
    private static AppointmentFact told(Appointment appointment, AppointmentTerms terms, RecordedFacts facts) {
        return facts.all().stream()
                .filter(AppointmentChanged.class::isInstance)
                .map(AppointmentChanged.class::cast)
                .filter(change -> change.terms() == terms)
                .map(AppointmentFact.class::cast)
                .findFirst()
                .orElseGet(appointment::start);
    }
}

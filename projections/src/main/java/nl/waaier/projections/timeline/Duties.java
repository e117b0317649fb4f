package nl.waaier.projections.timeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.TermsFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import org.jspecify.annotations.Nullable;

/**
 * What one teacher did on a date: the roles held then, each with its dossier, and the arbeidsrelaties they rest on. In an
 * objection that is what counts.
 *
 * @param duties the roles held on the date, by date of entry; of a school only while an arbeidsrelatie there is active
 * @param appointments the arbeidsrelaties active on the date, by start date
 * @param granted what facilitation amounts to on the date, per school
 */
public record Duties(List<Duty> duties, List<ActiveAppointment> appointments, List<Granted> granted) {

    /**
     * What is granted for all roles at one school together, on the date.
     *
     * @param brin the school; null for roles of the board
     * @param amounts one of each unit and period, added up; nothing is made of another: an amount per week is not one per school year
     */
    public record Granted(@Nullable Brin brin, List<Amount> amounts) {}

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
    public static final Duties NONE = new Duties(List.of(), List.of(), List.of());

    /** The duties on a date, as known at a moment. */
    static Duties of(TeacherFile file, LocalDate date, Instant knownOn, Organisation organisation) {
        List<RecordedFact<?>> known = file.knownAt(knownOn);
        List<Appointment> appointments = Appointment.of(known);
        List<RecordedFact<RecognitionGiven>> recognitions = RecordedFact.ofKind(known, RecognitionGiven.class);
        List<RoleHolding> held = RoleHolding.of(known, appointments, organisation).stream()
                .filter(holding -> holding.heldOn(date))
                .toList();
        return new Duties(
                held.stream()
                        .map(holding -> Duty.of(holding, date, recognitions))
                        .toList(),
                appointments.stream()
                        .flatMap(appointment -> appointment.termsFactOn(date).stream()
                                .map(told -> new ActiveAppointment(
                                        appointment.started(),
                                        appointment.lastDay(),
                                        told.fact().terms(),
                                        told)))
                        .toList(),
                granted(held, date));
    }

    private static List<Granted> granted(List<RoleHolding> held, LocalDate date) {
        Map<@Nullable Brin, Map<Amount, BigDecimal>> bySchool = new LinkedHashMap<>();
        for (RoleHolding holding : held) {
            for (RecordedFact<FacilitationGranted> facilitation : holding.facilitation()) {
                Amount amount = facilitation.fact().amount();
                if (amount != null && facilitation.fact().holdsOn(date)) {
                    Amount one = new Amount(BigDecimal.ONE, amount.unit(), amount.per());
                    bySchool.computeIfAbsent(holding.brinOn(date), brin -> new LinkedHashMap<>())
                            .merge(one, amount.quantity(), BigDecimal::add);
                }
            }
        }
        List<Granted> granted = new ArrayList<>(bySchool.size());
        bySchool.forEach((brin, amounts) -> granted.add(new Granted(
                brin,
                amounts.entrySet().stream()
                        .map(sum -> new Amount(
                                sum.getValue(),
                                sum.getKey().unit(),
                                sum.getKey().per()))
                        .toList())));
        return granted;
    }
}

package nl.waaier.core.appointment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.file.RecordedFact;

/** Checks a new fact about an arbeidsrelatie against the facts that hold already. */
public final class AppointmentRules {

    private AppointmentRules() {}

    /** The rule that the candidate would break, if any. */
    public static Optional<Rule> broken(Collection<? extends RecordedFact<?>> facts, AppointmentFact candidate) {
        Optional<Appointment> existing = Appointment.of(facts).stream()
                .filter(a -> a.id().equals(candidate.appointmentId()))
                .findFirst();
        return switch (candidate) {
            case AppointmentStarted f -> existing.map(a -> AppointmentRule.APPOINTMENT_STARTS_ONCE);
            case AppointmentChanged f -> existing.isEmpty() ? mustExist() : changed(existing.get(), f.changeDate());
            case AppointmentEnded f -> existing.isEmpty() ? mustExist() : ended(existing.get(), f.lastDay());
        };
    }

    /** Whether all facts about one arbeidsrelatie, in any order, make sense together. */
    public static boolean holdTogether(Collection<? extends RecordedFact<?>> facts) {
        List<Appointment> appointments = Appointment.of(facts);
        if (appointments.size() != 1) {
            return facts.isEmpty();
        }
        Appointment appointment = appointments.getFirst();
        LocalDate lastDay = appointment.lastDay();
        // Facts that say two things about one date, or end it twice, are folded into one: the count shows them.
        int folded = appointment.terms().size() + (lastDay == null ? 0 : 1);
        return facts.size() == folded
                && appointment.terms().firstKey().equals(appointment.start().startDate())
                && (lastDay == null || !lastDay.isBefore(appointment.terms().lastKey()));
    }

    private static Optional<Rule> mustExist() {
        return Optional.of(AppointmentRule.APPOINTMENT_MUST_EXIST);
    }

    private static Optional<Rule> changed(Appointment appointment, LocalDate date) {
        if (!date.isAfter(appointment.start().startDate()) || !appointment.activeOn(date)) {
            return Optional.of(AppointmentRule.CHANGE_WITHIN_APPOINTMENT);
        }
        return appointment.terms().containsKey(date)
                ? Optional.of(AppointmentRule.NO_OVERLAPPING_MUTATIONS)
                : Optional.empty();
    }

    private static Optional<Rule> ended(Appointment appointment, LocalDate lastDay) {
        if (appointment.ended() != null) {
            return Optional.of(AppointmentRule.APPOINTMENT_ENDS_ONCE);
        }
        return lastDay.isBefore(appointment.terms().lastKey())
                ? Optional.of(AppointmentRule.END_AFTER_LAST_CHANGE)
                : Optional.empty();
    }
}

package nl.waaier.core.teacher;

import java.util.Collection;
import java.util.List;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.appointment.AppointmentRule;
import nl.waaier.core.career.CareerRule;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;

/** What is on record and speaks against a fact that was rejected, where people need to see it to go on. */
final class OnRecord {

    private OnRecord() {}

    /** @param live the facts that hold */
    static List<TeacherFact> against(
            TeacherFact fact, Rule broken, Collection<RecordedFact<?>> live, Succession succession) {
        if (fact instanceof RoleEntered entry && broken == CareerRule.ROLE_HELD_ONCE) {
            return heldInsteadOf(entry, live, succession);
        }
        if (fact instanceof AppointmentFact f && broken == AppointmentRule.END_AFTER_LAST_CHANGE) {
            return Appointment.of(live).stream()
                    .filter(a -> a.id().equals(f.appointmentId()))
                    .<TeacherFact>map(a -> a.terms().lastEntry().getValue().fact())
                    .toList();
        }
        return List.of();
    }

    /** How an arbeidsrelatie began and ended. */
    static List<TeacherFact> of(Appointment appointment) {
        return appointment.ended() == null
                ? List.of(appointment.start())
                : List.of(appointment.start(), appointment.ended().fact());
    }

    /** The entry of the holding that another entry would run into: the last one before it, else the first one after it. */
    private static List<TeacherFact> heldInsteadOf(
            RoleEntered entry, Collection<RecordedFact<?>> live, Succession succession) {
        List<RoleEntered> entries = RoleHolding.recorded(live, succession).stream()
                .map(RoleHolding::entry)
                .filter(held -> MovedDates.isOfSameRole(held, entry, succession))
                .toList();
        return entries.stream()
                .filter(held -> !held.entryDate().isAfter(entry.entryDate()))
                .reduce((earlier, later) -> later)
                .or(() -> entries.stream().findFirst())
                .map(List::<TeacherFact>of)
                .orElse(List.of());
    }
}

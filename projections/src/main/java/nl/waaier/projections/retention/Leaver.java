package nl.waaier.projections.retention;

import java.time.LocalDate;
import java.util.Optional;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.Erasure;
import nl.waaier.core.teacher.file.TeacherFile;

/**
 * Somebody who works for the board no longer.
 *
 * @param teacher who
 * @param lastDay the last day of the last arbeidsrelatie
 * @param isOpen whether a trajectory or objection is still open, so that nothing may be erased
 */
public record Leaver(TeacherId teacher, LocalDate lastDay, boolean isOpen) {

    /**
     * Whose file it is, if that person left before a day; nobody when there is no arbeidsrelatie on record.
     *
     * @param today the day on which it is asked
     */
    static Optional<Leaver> of(TeacherFile file, LocalDate before, LocalDate today) {
        var lastDays = Appointment.of(file.live()).stream()
                .map(appointment -> Optional.ofNullable(appointment.lastDay()))
                .toList();
        if (lastDays.isEmpty() || lastDays.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return lastDays.stream()
                .map(Optional::orElseThrow)
                .max(LocalDate::compareTo)
                .filter(last -> last.isBefore(before))
                .map(last -> new Leaver(
                        file.teacher(), last, Erasure.broken(file, today).isPresent()));
    }
}

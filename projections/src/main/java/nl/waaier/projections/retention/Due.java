package nl.waaier.projections.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.Erasure;
import nl.waaier.core.teacher.Erasure.EndedApplication;
import nl.waaier.core.teacher.file.TeacherFile;

/**
 * Somebody of whom what is of one class was kept for its time.
 *
 * @param teacher who
 * @param since the last day on which the time had not begun: of work, or of an application
 * @param trajectories of applications, which; none of another class
 * @param texts how many events have texts of the class that are still there
 * @param refused the rule that stands in the way of erasing it, if one does
 */
public record Due(TeacherId teacher, LocalDate since, Set<String> trajectories, int texts, Optional<Rule> refused) {

    public Due {
        trajectories = Set.copyOf(trajectories);
    }

    /**
     * Whose file it is, if the time began before a day.
     *
     * @param file all of it
     * @param before on or after this day the time begins too late
     * @param today the day on which it is asked
     */
    static Optional<Due> of(TeacherFile file, RetentionClass retentionClass, LocalDate before, LocalDate today) {
        return switch (retentionClass) {
            case APPLICATIONS -> applications(file, before, today);
            case TEXTS, PERSON ->
                lastDay(file)
                        .filter(last -> last.isBefore(before))
                        .map(last -> new Due(
                                file.teacher(),
                                last,
                                Set.of(),
                                texts(file, retentionClass, Set.of()),
                                Erasure.broken(file, today)));
        };
    }

    private static Optional<Due> applications(TeacherFile file, LocalDate before, LocalDate today) {
        LocalDate since = LocalDate.MIN;
        Set<String> references = new TreeSet<>();
        for (EndedApplication ended : Erasure.endedApplications(file, today).toList()) {
            if (ended.lastDay().isBefore(before)
                    && texts(file, RetentionClass.APPLICATIONS, Set.of(ended.reference())) > 0) {
                references.add(ended.reference());
                since = ended.lastDay().isAfter(since) ? ended.lastDay() : since;
            }
        }
        return references.isEmpty()
                ? Optional.empty()
                : Optional.of(new Due(
                        file.teacher(),
                        since,
                        references,
                        texts(file, RetentionClass.APPLICATIONS, references),
                        Optional.empty()));
    }

    private static int texts(TeacherFile file, RetentionClass retentionClass, Set<String> trajectories) {
        return Erasure.textsOf(file, retentionClass, trajectories).size();
    }

    /** The last day of the last arbeidsrelatie; none while one has no end, or where there never was any. */
    private static Optional<LocalDate> lastDay(TeacherFile file) {
        List<LocalDate> lastDays = new ArrayList<>();
        for (Appointment appointment : Appointment.of(file.live())) {
            LocalDate last = appointment.lastDay();
            if (last == null) {
                return Optional.empty();
            }
            lastDays.add(last);
        }
        return lastDays.stream().max(LocalDate::compareTo);
    }
}

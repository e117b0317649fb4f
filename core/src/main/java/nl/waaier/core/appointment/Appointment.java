package nl.waaier.core.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/**
 * One arbeidsrelatie, whole, as it follows from a set of facts.
 *
 * @param start how it began: school, scale, category
 * @param terms the terms by the first day on which they hold; never empty
 * @param end how it ended, null while it is open
 */
public record Appointment(
        AppointmentStarted start,
        NavigableMap<LocalDate, AppointmentTerms> terms,
        @Nullable AppointmentEnded end) {

    private static final Comparator<Appointment> IN_ORDER =
            Comparator.comparing((Appointment a) -> a.start().startDate()).thenComparing(Appointment::id);

    public Appointment {
        terms = Collections.unmodifiableNavigableMap(terms);
    }

    /** All arbeidsrelaties in a set of facts, by start date and then by volgnummer. Facts in any order. */
    public static List<Appointment> of(Collection<? extends TeacherFact> facts) {
        Map<String, Builder> builders = new HashMap<>();
        for (TeacherFact fact : facts) {
            switch (fact) {
                case AppointmentStarted f -> builder(builders, f.appointmentId()).start = f;
                case AppointmentChanged f ->
                    builder(builders, f.appointmentId()).terms.put(f.changeDate(), f.terms());
                case AppointmentEnded f -> builder(builders, f.appointmentId()).end = f;
                default -> {
                    // Careers do not bear on appointments.
                }
            }
        }
        List<Appointment> appointments = new ArrayList<>(builders.size());
        builders.values().forEach(b -> b.addTo(appointments));
        appointments.sort(IN_ORDER);
        return appointments;
    }

    private static Builder builder(Map<String, Builder> builders, String id) {
        return builders.computeIfAbsent(id, i -> new Builder());
    }

    /** The volgnummer. */
    public String id() {
        return start.appointmentId();
    }

    /** The school. */
    public Brin brin() {
        return start.brin();
    }

    /** Last day that counts, null while it is open. */
    public @Nullable LocalDate lastDay() {
        return end == null ? null : end.lastDay();
    }

    /** Whether it counts on a date; first and last day included. */
    public boolean activeOn(LocalDate date) {
        return !date.isBefore(start.startDate()) && (end == null || !date.isAfter(end.lastDay()));
    }

    /** The terms that hold on a date, if it is active then. */
    public Optional<AppointmentTerms> termsOn(LocalDate date) {
        return activeOn(date) ? Optional.of(terms.floorEntry(date).getValue()) : Optional.empty();
    }

    private static final class Builder {
        private final TreeMap<LocalDate, AppointmentTerms> terms = new TreeMap<>();
        private @Nullable AppointmentStarted start;
        private @Nullable AppointmentEnded end;

        /** A change or end whose start is unknown (not yet, or no more, on record) is no arbeidsrelatie. */
        void addTo(List<Appointment> appointments) {
            if (start != null) {
                terms.put(start.startDate(), start.terms());
                appointments.add(new Appointment(start, terms, end));
            }
        }
    }
}

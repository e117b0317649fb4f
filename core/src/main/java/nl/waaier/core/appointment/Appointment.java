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
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.TermsFact;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * One arbeidsrelatie, whole, as it follows from facts on record.
 *
 * @param started how it began: school, scale, category
 * @param terms what tells the terms, by the first day on which they hold; never empty
 * @param ended how it ended, null while it is open
 */
public record Appointment(
        RecordedFact<AppointmentStarted> started,
        NavigableMap<LocalDate, RecordedFact<? extends TermsFact>> terms,
        @Nullable RecordedFact<AppointmentEnded> ended) {
    private static final Comparator<Appointment> IN_ORDER =
            Comparator.comparing((Appointment a) -> a.start().startDate()).thenComparing(Appointment::id);

    public Appointment {
        terms = Collections.unmodifiableNavigableMap(terms);
    }

    /** All arbeidsrelaties in a set of facts, by start date and then by volgnummer. Facts in any order. */
    public static List<Appointment> of(Collection<? extends RecordedFact<?>> facts) {
        Map<String, Builder> builders = new HashMap<>();
        for (RecordedFact<?> recorded : facts) {
            if (recorded.fact() instanceof AppointmentFact fact) {
                builders.computeIfAbsent(fact.appointmentId(), id -> new Builder())
                        .add(recorded);
            }
        }
        List<Appointment> appointments = new ArrayList<>(builders.size());
        builders.values().forEach(b -> b.addTo(appointments));
        appointments.sort(IN_ORDER);
        return appointments;
    }

    /** How it began. */
    public AppointmentStarted start() {
        return started.fact();
    }

    /** The volgnummer. */
    public String id() {
        return start().appointmentId();
    }

    /** The school. */
    public Brin brin() {
        return start().brin();
    }

    /** Last day that counts, null while it is open. */
    public @Nullable LocalDate lastDay() {
        return ended == null ? null : ended.fact().lastDay();
    }

    /** Whether it counts on a date; first and last day included. */
    public boolean activeOn(LocalDate date) {
        LocalDate lastDay = lastDay();
        return !date.isBefore(start().startDate()) && (lastDay == null || !date.isAfter(lastDay));
    }

    /** The terms that hold on a date, if it is active then. */
    public Optional<AppointmentTerms> termsOn(LocalDate date) {
        return termsFactOn(date).map(told -> told.fact().terms());
    }

    /** What tells the terms that hold on a date, if it is active then. */
    public Optional<RecordedFact<? extends TermsFact>> termsFactOn(LocalDate date) {
        return activeOn(date) ? Optional.of(terms.floorEntry(date).getValue()) : Optional.empty();
    }

    private static final class Builder {
        private final TreeMap<LocalDate, RecordedFact<? extends TermsFact>> terms = new TreeMap<>();
        private @Nullable RecordedFact<AppointmentStarted> started;
        private @Nullable RecordedFact<AppointmentEnded> ended;

        void add(RecordedFact<?> recorded) {
            RecordedFact<AppointmentStarted> start = recorded.as(AppointmentStarted.class);
            RecordedFact<AppointmentChanged> change = recorded.as(AppointmentChanged.class);
            RecordedFact<AppointmentEnded> end = recorded.as(AppointmentEnded.class);
            if (start != null) {
                started = start;
            } else if (change != null) {
                terms.put(change.fact().changeDate(), change);
            } else if (end != null) {
                ended = end;
            }
        }

        /** A change or end whose start is unknown (not yet, or no more, on record) is no arbeidsrelatie. */
        void addTo(List<Appointment> appointments) {
            if (started != null) {
                terms.put(started.fact().startDate(), started);
                appointments.add(new Appointment(started, terms, ended));
            }
        }
    }
}

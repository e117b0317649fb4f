package nl.waaier.projections.functiemix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import org.jspecify.annotations.Nullable;

/**
 * One teacher's counted arbeidsrelaties on a reference date, as known at two moments.
 *
 * @param before by volgnummer, as known at the first moment
 * @param after the same, as known at the second
 * @param restated those that count otherwise at the second
 */
record TeacherAtTwoMoments(Map<String, Post> before, Map<String, Post> after, List<PostRestated> restated) {

    static TeacherAtTwoMoments of(
            TeacherFile file, Instant earlier, Instant later, LocalDate date, Predicate<Post> asked) {
        Map<String, Post> before = counted(file, earlier, date, asked);
        Map<String, Post> after = counted(file, later, date, asked);
        List<PostRestated> restated = new ArrayList<>();
        TreeSet<String> volgnummers = new TreeSet<>(before.keySet());
        volgnummers.addAll(after.keySet());
        for (String volgnummer : volgnummers) {
            Post was = before.get(volgnummer);
            Post is = after.get(volgnummer);
            Post any = Objects.requireNonNull(is == null ? was : is);
            PostRestated post = PostRestated.of(any, was, is, facts(file, volgnummer, earlier, later, date));
            if (!post.isAsBefore()) {
                restated.add(post);
            }
        }
        return new TeacherAtTwoMoments(before, after, restated);
    }

    private static Map<String, Post> counted(TeacherFile file, Instant moment, LocalDate date, Predicate<Post> asked) {
        Map<String, Post> counted = new TreeMap<>();
        for (Post post : Post.on(date, file.teacher(), Appointment.of(file.knownAt(moment)))) {
            if (post.counted() != null && asked.test(post)) {
                counted.put(post.appointmentId(), post);
            }
        }
        return counted;
    }

    /** The facts on which one of the two answers rests and the other does not. */
    private static List<RecordedFact<?>> facts(
            TeacherFile file, String volgnummer, Instant earlier, Instant later, LocalDate date) {
        return Stream.concat(
                        bearing(file, volgnummer, earlier, date).stream().filter(fact -> !fact.knownAt(later)),
                        bearing(file, volgnummer, later, date).stream().filter(fact -> !fact.knownAt(earlier)))
                .sorted(Comparator.comparingLong(RecordedFact::number))
                .<RecordedFact<?>>map(fact -> fact.asKnownAt(later))
                .toList();
    }

    /** What an answer rests on: how the arbeidsrelatie began, the change that holds on the date, and an end before it. */
    private static List<RecordedFact<?>> bearing(TeacherFile file, String volgnummer, Instant moment, LocalDate date) {
        List<RecordedFact<?>> bearing = new ArrayList<>();
        RecordedFact<?> change = null;
        for (RecordedFact<?> known : file.facts()) {
            boolean isKnown = known.knownAt(moment) && isOf(volgnummer, known.fact());
            if (isKnown && known.fact() instanceof AppointmentChanged) {
                change = holdsOn(date, known) && isLater(known, change) ? known : change;
            } else if (isKnown && (known.fact() instanceof AppointmentStarted || endsBefore(date, known))) {
                bearing.add(known);
            }
        }
        if (change != null) {
            bearing.add(change);
        }
        return bearing;
    }

    private static boolean holdsOn(LocalDate date, RecordedFact<?> change) {
        return !change.fact().effectiveDate().isAfter(date);
    }

    private static boolean endsBefore(LocalDate date, RecordedFact<?> known) {
        return known.fact() instanceof AppointmentEnded end && end.lastDay().isBefore(date);
    }

    private static boolean isOf(String volgnummer, TeacherFact fact) {
        return fact instanceof AppointmentFact appointment
                && appointment.appointmentId().equals(volgnummer);
    }

    private static boolean isLater(RecordedFact<?> one, @Nullable RecordedFact<?> other) {
        return other == null || one.fact().effectiveDate().isAfter(other.fact().effectiveDate());
    }
}

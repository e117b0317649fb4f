package nl.waaier.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongFunction;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.core.teacher.file.RecordedEvent;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;

/** Files, and facts as they stand on record: each recorded a second after the one before. */
public final class GivenFile {

    /** The file of {@link Given#TEACHER} before anything was recorded. */
    public static final TeacherFile EMPTY = TeacherFile.empty(Given.TEACHER, Given.BOARD);

    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private GivenFile() {}

    /** A file after these events. */
    public static TeacherFile of(TeacherEvent... events) {
        return after(EMPTY, List.of(events));
    }

    /** A file after these events. */
    public static TeacherFile of(List<? extends TeacherEvent> events) {
        return after(EMPTY, events);
    }

    /** A file after more events. */
    public static TeacherFile after(TeacherFile file, List<? extends TeacherEvent> events) {
        return after(file, FIRST::plusSeconds, events);
    }

    /** A file after more events, each recorded at the moment that goes with its number. */
    public static TeacherFile after(
            TeacherFile file, LongFunction<Instant> moments, List<? extends TeacherEvent> events) {
        List<RecordedEvent> recorded = new ArrayList<>();
        for (TeacherEvent event : events) {
            long number = file.nextNumber() + recorded.size();
            recorded.add(new RecordedEvent(number, moments.apply(number), RecordedBy.UNKNOWN, event));
        }
        return file.evolve(recorded);
    }

    /** These facts on record. */
    public static List<RecordedFact<?>> onRecord(TeacherFact... facts) {
        return of(facts).live();
    }

    /** These facts on record. */
    public static List<RecordedFact<?>> onRecord(Collection<? extends TeacherFact> facts) {
        return of(List.copyOf(facts)).live();
    }

    /** What was recorded. */
    public static List<TeacherFact> facts(Collection<? extends RecordedFact<?>> recorded) {
        List<TeacherFact> facts = new ArrayList<>();
        recorded.forEach(one -> facts.add(one.fact()));
        return facts;
    }

    /** The facts of a file that hold. */
    public static List<TeacherFact> live(TeacherFile file) {
        return facts(file.live());
    }
}

package nl.waaier.projections.timeline;

import java.time.Instant;
import java.util.List;
import nl.waaier.core.development.Ambition;
import nl.waaier.core.teacher.event.ReflectionWritten;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;

/**
 * What somebody wants of the own development and wrote about it.
 *
 * @param ambitions open ones first, then the latest
 * @param reflections the latest first
 */
public record Portfolio(List<Ambition> ambitions, List<RecordedFact<ReflectionWritten>> reflections) {

    /** Nothing on record. */
    public static final Portfolio NONE = new Portfolio(List.of(), List.of());

    /** That of a file, as known at a moment. */
    static Portfolio of(TeacherFile file, Instant knownOn) {
        List<RecordedFact<?>> known = file.knownAt(knownOn);
        return new Portfolio(
                Ambition.of(known),
                RecordedFact.ofKind(known, ReflectionWritten.class).stream()
                        .sorted(RecordedFact.BY_DATE.reversed())
                        .toList());
    }
}

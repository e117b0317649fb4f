package nl.waaier.core.teacher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.FilesJoined.Broken;
import nl.waaier.core.teacher.command.GiveBackFacts;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;

/**
 * Decides what goes back to a file that was joined with this one by mistake: what was taken over and still holds, what was recorded
 * since about the same arbeidsrelatie, role, trajectory or team and about none that this file had itself, and what both files had.
 */
final class FileSeparating {

    private final TeacherId teacher;
    private final GiveBackFacts command;
    private final Succession succession;
    private final List<RecordedFact<?>> leaving = new ArrayList<>();
    private final List<RecordedFact<?>> staying = new ArrayList<>();
    private final Set<TeacherFact> taken;
    private final List<RecordedFact<?>> takenOver;

    private FileSeparating(TeacherFile file, GiveBackFacts command) {
        teacher = file.teacher();
        this.command = command;
        succession = command.succession();
        takenOver = file.facts().stream().filter(this::isTakenOver).toList();
        taken = takenOver.stream().map(RecordedFact::fact).collect(Collectors.toSet());
        Set<Subject> theirs = subjects(takenOver.stream());
        theirs.removeAll(subjects(file.facts().stream().filter(fact -> fact.number() <= command.before())));
        for (RecordedFact<?> fact : file.live()) {
            boolean isSince = fact.number() > command.joined();
            boolean leaves = isTakenOver(fact) || (isSince && theirs.contains(subject(fact)));
            (leaves ? leaving : staying).add(fact);
        }
    }

    /** What becomes of a file that gives back the facts of another. */
    static FileSeparating of(TeacherFile file, GiveBackFacts command) {
        return new FileSeparating(file, command);
    }

    private boolean isTakenOver(RecordedFact<?> fact) {
        return fact.number() > command.before() && fact.number() <= command.joined();
    }

    private Subject subject(RecordedFact<?> fact) {
        return Subject.of(fact.fact(), succession);
    }

    private Set<Subject> subjects(Stream<RecordedFact<?>> facts) {
        return facts.map(this::subject).collect(Collectors.toSet());
    }

    /** The facts of this file that are withdrawn. */
    List<RecordedFact<?>> leaving() {
        return leaving;
    }

    /** Numbers of the events whose texts are about the other person, also those of facts that were withdrawn before. */
    List<Long> textsOfTheOther() {
        return Stream.concat(takenOver.stream(), leaving.stream())
                .flatMap(fact -> fact.texts().stream())
                .distinct()
                .toList();
    }

    /** What the other file has from now on, see {@link FilesSeparated#facts()}. */
    List<RecordedFact<?>> returned() {
        Map<String, String> before = command.renumbered().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        List<RecordedFact<?>> returned = new ArrayList<>();
        for (RecordedFact<?> fact : command.given()) {
            if (!taken.contains(Retold.of(fact.fact(), teacher, command.renumbered()))) {
                returned.add(retold(fact, Map.of()));
            }
        }
        leaving.forEach(fact -> returned.add(retold(fact, before)));
        return returned;
    }

    private RecordedFact<?> retold(RecordedFact<?> recorded, Map<String, String> renumbered) {
        return new RecordedFact<>(
                recorded.number(),
                Retold.of(recorded.fact(), teacher, renumbered),
                recorded.recordedAt(),
                recorded.recordedBy(),
                null);
    }

    /** Numbers of the facts recorded since that stay. */
    List<Long> stayed() {
        return staying.stream()
                .map(RecordedFact::number)
                .filter(number -> number > command.joined())
                .toList();
    }

    /** The facts that make no sense without those that leave. */
    List<Broken> broken() {
        Set<Subject> left = subjects(leaving.stream());
        return staying.stream()
                .filter(fact ->
                        left.contains(subject(fact)) && !FactRules.holdTogether(staying, subject(fact), succession))
                .map(fact -> new Broken(fact.number(), FactRule.FACT_STILL_NEEDED))
                .toList();
    }
}

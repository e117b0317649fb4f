package nl.waaier.api.recording.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonChanges;
import nl.waaier.api.platform.person.PersonRule;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.Problem;
import nl.waaier.api.platform.problem.ProblemException;
import nl.waaier.api.recording.Position;
import nl.waaier.api.recording.Recorder;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.teacher.FileGivenUp;
import nl.waaier.core.teacher.FilesJoined;
import nl.waaier.core.teacher.command.HandOverFacts;
import nl.waaier.core.teacher.command.TakeOverFacts;
import nl.waaier.core.teacher.file.RecordedEvent;
import nl.waaier.core.teacher.file.TeacherFile;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Joins two files of one person, in the unit of work of its caller: both streams and the register change, or nothing. */
@Component
final class FilesJoining {

    private final Recorder recorder;
    private final Organisations organisations;
    private final PersonChanges changes;
    private final EventStore events;

    FilesJoining(Recorder recorder, Organisations organisations, PersonChanges changes, EventStore events) {
        this.recorder = recorder;
        this.organisations = organisations;
        this.changes = changes;
        this.events = events;
    }

    /**
     * Joins a file into another.
     *
     * @return how far that brought the file that goes on, and the one that was given up
     * @throws ProblemException 409 with the rules and facts in the way
     */
    List<Position> join(Caller caller, Person into, Person given, PersonalText reason) {
        FileGivenUp from = (FileGivenUp)
                Faults.present(recorder.record(caller, new HandOverFacts(given.id(), given.board(), reason)));
        FilesJoined joined = (FilesJoined) Faults.present(recorder.record(
                caller, new TakeOverFacts(into.id(), into.board(), from.facts(), organisations.of(into.board()))));
        if (!joined.broken().isEmpty()) {
            throw new ProblemException(Problem.of(
                    joined.broken().getFirst().rule(),
                    joined.broken().stream()
                            .map(one -> Fault.breaking("facts[" + one.number() + "]", one.rule()))
                            .toList()));
        }
        changes.join(given, into.id(), joined.renumbered(), recorder.by(caller), reason);
        return List.of(new Position(into.id(), joined.number()), new Position(given.id(), from.number()));
    }

    /** @throws RuleBroken when somebody would have been born after the first day of work on record */
    void requireBornBeforeWork(Person person) {
        LocalDate born = person.birthDate();
        boolean late = born != null
                && firstDays(person)
                        .min(Comparator.naturalOrder())
                        .filter(first -> !born.isBefore(first))
                        .isPresent();
        if (late) {
            throw new RuleBroken(PersonRule.BORN_AFTER_FIRST_WORK_DAY);
        }
    }

    private Stream<LocalDate> firstDays(Person person) {
        List<RecordedEvent> recorded = events.readEvents(person.id().streamId())
                .asStream()
                .map(RecordedEvent::of)
                .toList();
        return Appointment.of(TeacherFile.empty(person.id(), person.board())
                        .evolve(recorded)
                        .live())
                .stream()
                .map(appointment -> appointment.start().startDate());
    }
}

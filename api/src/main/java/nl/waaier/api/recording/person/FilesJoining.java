package nl.waaier.api.recording.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.person.JoinedFile;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonChanges;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.person.PersonRule;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.Problem;
import nl.waaier.api.platform.problem.ProblemException;
import nl.waaier.api.recording.Position;
import nl.waaier.api.recording.Recorder;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.teacher.FileGivenUp;
import nl.waaier.core.teacher.FilesJoined;
import nl.waaier.core.teacher.FilesSeparated;
import nl.waaier.core.teacher.command.GiveBackFacts;
import nl.waaier.core.teacher.command.HandOverFacts;
import nl.waaier.core.teacher.command.TakeOverFacts;
import nl.waaier.core.teacher.file.RecordedEvent;
import nl.waaier.core.teacher.file.TeacherFile;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Joins two files of one person, or undoes that, in the unit of work of its caller: both streams and the register change, or nothing. */
@Component
final class FilesJoining {

    private final Recorder recorder;
    private final Organisations organisations;
    private final PersonRegister register;
    private final PersonChanges changes;
    private final EventStore events;

    FilesJoining(
            Recorder recorder,
            Organisations organisations,
            PersonRegister register,
            PersonChanges changes,
            EventStore events) {
        this.recorder = recorder;
        this.organisations = organisations;
        this.register = register;
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
        requireWhole(joined.broken());
        changes.join(
                given,
                JoinedFile.of(given.id(), from, into.id(), joined),
                joined.renumbered(),
                recorder.by(caller),
                reason);
        return List.of(new Position(into.id(), joined.number()), new Position(given.id(), from.number()));
    }

    private static void requireWhole(List<FilesJoined.Broken> broken) {
        if (!broken.isEmpty()) {
            throw new ProblemException(Problem.of(
                    broken.getFirst().rule(),
                    broken.stream()
                            .map(one -> Fault.breaking("facts[" + one.number() + "]", one.rule()))
                            .toList()));
        }
    }

    /**
     * What two files became that were joined by mistake.
     *
     * @param file how far that brought the file that went on
     * @param other the same of the file that has its own again
     * @param stayed numbers of the facts recorded since that stay in the file that went on
     */
    record Separated(Position file, Position other, List<Long> stayed) {}

    /**
     * Separates the file that was last joined into another one from it.
     *
     * @throws RuleBroken when it is not the last one
     * @throws ProblemException 409 with the facts that make no sense any more
     */
    Separated separate(Caller caller, Person from, Person given, PersonalText reason) {
        JoinedFile joined = register.lastJoined(from.id())
                .filter(last -> last.given().equals(given.id()))
                .orElseThrow(() -> new RuleBroken(PersonRule.FILE_NOT_JOINED_LAST));
        Organisation organisation = organisations.of(from.board());
        FilesSeparated separated = (FilesSeparated) Faults.present(recorder.record(
                caller,
                new GiveBackFacts(
                        from.id(),
                        from.board(),
                        joined.intoBefore(),
                        joined.intoJoined(),
                        file(given, joined.lastBefore()).live(),
                        register.renumbered(given.id()),
                        organisation.succession(),
                        reason)));
        requireWhole(separated.broken());
        FilesJoined back = (FilesJoined) Faults.present(
                recorder.record(caller, new TakeOverFacts(given.id(), given.board(), separated.facts(), organisation)));
        changes.separate(given, recorder.by(caller), reason);
        return new Separated(
                new Position(from.id(), separated.number()),
                new Position(given.id(), back.number()),
                separated.stayed());
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
        return Appointment.of(file(person, Long.MAX_VALUE).live()).stream()
                .map(appointment -> appointment.start().startDate());
    }

    /** The file of somebody up to an event, that one included. */
    private TeacherFile file(Person person, long last) {
        List<RecordedEvent> recorded = events.readEvents(person.id().streamId())
                .asStream()
                .map(RecordedEvent::of)
                .takeWhile(event -> event.number() <= last)
                .toList();
        return TeacherFile.empty(person.id(), person.board()).evolve(recorded);
    }
}

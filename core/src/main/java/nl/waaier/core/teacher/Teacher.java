package nl.waaier.core.teacher;

import java.time.Instant;
import java.util.List;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.teacher.command.AppointToScale;
import nl.waaier.core.teacher.command.ErasePerson;
import nl.waaier.core.teacher.command.EraseTexts;
import nl.waaier.core.teacher.command.EraseWithdrawnTexts;
import nl.waaier.core.teacher.command.GiveBackFacts;
import nl.waaier.core.teacher.command.HandOverFacts;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.ReplaceFact;
import nl.waaier.core.teacher.command.RetractFact;
import nl.waaier.core.teacher.command.TakeOverFacts;
import nl.waaier.core.teacher.command.TeacherCommand;
import nl.waaier.core.teacher.event.PersonErased;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.core.teacher.file.RecordedEvent;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One teacher of one board: the unit in which decisions about careers are taken. Appointments and career share it, so
 * that a rule over both (a role needs an appointment) is decided in one place, and a person's events have one order.
 */
@AggregateRoot(type = "teacher") // stored with every event, so never a Java name
public class Teacher {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by the framework
    private @Nullable String streamId;

    private @Nullable TeacherFile file;

    private boolean erased;

    /** For the framework: nothing recorded yet. */
    public Teacher() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(RecordFact command) {
        return apply(command, TeacherDecisions.decide(file(command), command));
    }

    @CommandHandler
    Recorded handle(AppointToScale command) {
        return apply(command, TeacherDecisions.decide(file(command), command));
    }

    @CommandHandler
    Recorded handle(ReplaceFact command) {
        return apply(command, TeacherDecisions.decide(file(command), command));
    }

    @CommandHandler
    Recorded handle(RetractFact command) {
        return apply(command, TeacherDecisions.decide(file(command), command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ImportDecision handle(ImportFacts command) {
        // A teacher about whom nothing is recorded still has an identity in this unit of work.
        streamId = command.streamId();
        ImportDecision decision = TeacherDecisions.decide(file(command), command);
        if (!command.dryRun()) {
            apply(command, decision.events());
        }
        return decision;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    FileGivenUp handle(HandOverFacts command) {
        streamId = command.streamId();
        List<RecordedFact<?>> held = file(command).live();
        Recorded recorded = apply(command, TeacherDecisions.decide(file(command), command));
        return new FileGivenUp(recorded.number(), held);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    FilesJoined handle(TakeOverFacts command) {
        streamId = command.streamId();
        FileJoining joining = TeacherDecisions.decide(file(command), command);
        List<FilesJoined.Broken> broken = joining.broken();
        List<TeacherFact> taken = broken.isEmpty() ? joining.taken() : List.of();
        taken.forEach(AggregateLifecycle::apply);
        return new FilesJoined(file(command).lastNumber(), taken.size(), joining.renumbered(), broken);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    FilesSeparated handle(GiveBackFacts command) {
        streamId = command.streamId();
        FileSeparating separating = TeacherDecisions.decide(file(command), command);
        List<FilesJoined.Broken> broken = separating.broken();
        if (broken.isEmpty()) {
            apply(command, TeacherDecisions.withdrawn(separating, command));
        }
        return new FilesSeparated(file(command).lastNumber(), separating.returned(), separating.stayed(), broken);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(ErasePerson command) {
        return apply(command, TeacherDecisions.decide(file(command), command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(EraseWithdrawnTexts command) {
        streamId = command.streamId();
        return apply(command, TeacherDecisions.decide(file(command), command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    TextsGone handle(EraseTexts command) {
        streamId = command.streamId();
        TextsGone gone = TeacherDecisions.decide(file(command), command);
        if (!gone.numbers().isEmpty()) {
            apply(command, List.of(TeacherDecisions.event(command, gone)));
        }
        return gone;
    }

    /** @throws RuleBroken when somebody who was erased is to have anything more on record */
    private TeacherFile file(TeacherCommand command) {
        if (erased && !(command instanceof ErasePerson)) {
            throw new RuleBroken(ErasureRule.PERSON_ERASED);
        }
        return file == null ? TeacherFile.empty(command.teacherId(), command.boardNumber()) : file;
    }

    private Recorded apply(TeacherCommand command, List<TeacherEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return new Recorded(file(command).lastNumber());
    }

    @EventHandler
    void on(TeacherEvent event, @SequenceNumber long number, @Timestamp Instant at, MetaData metadata) {
        streamId = event.teacherId().streamId();
        erased |= event instanceof PersonErased;
        TeacherFile before = file == null ? TeacherFile.empty(event.teacherId(), event.boardNumber()) : file;
        file = before.evolve(new RecordedEvent(number, at, RecordedBy.of(metadata), event));
    }
}

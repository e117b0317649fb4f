package nl.waaier.core.teacher;

import java.util.List;
import nl.waaier.core.teacher.command.AppointToScale;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.ReplaceFact;
import nl.waaier.core.teacher.command.RetractFact;
import nl.waaier.core.teacher.event.TeacherEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
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

    private TeacherFile file = TeacherFile.EMPTY;

    /** For the framework: nothing recorded yet. */
    public Teacher() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(RecordFact command) {
        return apply(TeacherDecisions.decide(file, command));
    }

    @CommandHandler
    Recorded handle(AppointToScale command) {
        return apply(TeacherDecisions.decide(file, command));
    }

    @CommandHandler
    Recorded handle(ReplaceFact command) {
        return apply(TeacherDecisions.decide(file, command));
    }

    @CommandHandler
    Recorded handle(RetractFact command) {
        return apply(TeacherDecisions.decide(file, command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ImportDecision handle(ImportFacts command) {
        // A teacher about whom nothing is recorded still has an identity in this unit of work.
        streamId = command.streamId();
        ImportDecision decision = TeacherDecisions.decide(file, command);
        if (!command.dryRun()) {
            apply(decision.events());
        }
        return decision;
    }

    private Recorded apply(List<TeacherEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return new Recorded(file.nextNumber() - 1);
    }

    @EventHandler
    void on(TeacherEvent event) {
        streamId = event.teacherId().streamId();
        file = file.evolve(event);
    }
}

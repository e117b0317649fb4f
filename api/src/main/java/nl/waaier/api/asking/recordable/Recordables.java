package nl.waaier.api.asking.recordable;

import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRule;
import nl.waaier.api.recording.facts.FactsController;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.teacher.file.RecordedEvent;
import nl.waaier.core.teacher.file.TeacherFile;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what can be recorded about somebody. */
@Component
final class Recordables {

    private final EventStore events;
    private final RecordingAccess access;
    private final FactsController facts;

    Recordables(EventStore events, RecordingAccess access, FactsController facts) {
        this.events = events;
        this.access = access;
        this.facts = facts;
    }

    /**
     * What can be recorded, as it stands in the event store itself: there a decision is taken, and what was recorded a moment ago is
     * there.
     *
     * @param date the day, null for today
     * @throws nl.waaier.api.platform.problem.ForbiddenException when the caller records nothing about others, and it is another
     * @throws RuleBroken when the file was given up for another one of the same person
     */
    Recordable of(Scope scope, @Nullable LocalDate date) {
        Person person = scope.person();
        boolean own = facts.isOwn(scope.caller(), person);
        if (!own) {
            access.requireRecording(scope.caller());
        }
        if (person.sameAs() != null) {
            throw new RuleBroken(PersonRule.FILE_JOINED);
        }
        List<RecordedEvent> recorded = events.readEvents(person.id().streamId())
                .asStream()
                .map(RecordedEvent::of)
                .toList();
        return new Recordable(
                person,
                scope.organisation(),
                TeacherFile.empty(person.id(), person.board()).evolve(recorded),
                date == null ? scope.today() : date,
                access.schoolsOfRecording(scope.caller()),
                access.mayRecordAppointments(scope.caller()),
                own);
    }
}

package nl.waaier.api.recording.facts;

import java.util.Optional;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Looks up what was recorded under a number, to ask whether the caller may correct it. */
@Component
final class RecordedFacts {

    private final EventStore events;

    RecordedFacts(EventStore events) {
        this.events = events;
    }

    /** The fact with this number in the teacher's stream, withdrawn or not; none when that event is no fact. */
    Optional<TeacherFact> of(TeacherId teacher, long number) {
        if (number < 0) {
            return Optional.empty();
        }
        DomainEventStream stream = events.readEvents(teacher.streamId(), number);
        if (!stream.hasNext()) {
            return Optional.empty();
        }
        DomainEventMessage<?> event = stream.next();
        return event.getSequenceNumber() == number && event.getPayload() instanceof TeacherFact fact
                ? Optional.of(fact)
                : Optional.empty();
    }
}

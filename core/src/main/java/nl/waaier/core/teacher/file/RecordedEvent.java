package nl.waaier.core.teacher.file;

import java.time.Instant;
import nl.waaier.core.teacher.event.TeacherEvent;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * An event of one teacher's stream with all that is known of its recording.
 *
 * @param number its number in the stream, from 0 without gaps
 * @param recordedAt the moment it was recorded
 * @param recordedBy who recorded it
 * @param event what happened
 */
public record RecordedEvent(long number, Instant recordedAt, RecordedBy recordedBy, TeacherEvent event) {

    /** What a message of a teacher's stream says. */
    public static RecordedEvent of(DomainEventMessage<?> message) {
        return new RecordedEvent(
                message.getSequenceNumber(),
                message.getTimestamp(),
                RecordedBy.of(message.getMetaData()),
                (TeacherEvent) message.getPayload());
    }
}

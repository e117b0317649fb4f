package nl.waaier.core.teacher.file;

import java.time.Instant;
import nl.waaier.core.teacher.event.TeacherEvent;

/**
 * An event of one teacher's stream with all that is known of its recording.
 *
 * @param number its number in the stream, from 0 without gaps
 * @param recordedAt the moment it was recorded
 * @param recordedBy who recorded it
 * @param event what happened
 */
public record RecordedEvent(long number, Instant recordedAt, RecordedBy recordedBy, TeacherEvent event) {}

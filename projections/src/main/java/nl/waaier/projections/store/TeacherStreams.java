package nl.waaier.projections.store;

import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Reads the event store stream by stream, up to a position; a new generation is filled that way. */
public interface TeacherStreams {
    /** How the streams of teachers are named: this, and then the teacher's id. */
    String PREFIX = "teacher:";

    /** The position before the first event. */
    long BEFORE_FIRST = -1;

    /**
     * The position of the last event: no event will turn up at or before it that cannot be read now.
     *
     * @return {@link #BEFORE_FIRST} when there is no event; empty when an event may still turn up, so that it must be asked
     *     again
     */
    OptionalLong settledPosition();

    /** The position as a reader of events in the usual order begins behind it; null before the first event. */
    @Nullable
    TrackingToken tokenAt(long position);

    /** The identifiers of the last events up to a position, a number of them at most. */
    List<String> lastEvents(long position, int atMost);

    /**
     * Names of streams that divide the streams of all teachers into about equal parts, in the order of the store: each is the
     * last of its part, and the last of them the last of all.
     *
     * @return fewer when there are fewer streams
     */
    List<String> lastOfEachPart(int parts);

    /**
     * Reads whole streams, in the order of the store, some at a time.
     *
     * @param after the name of the stream before the first; empty to begin with the first
     * @param last the name of the last stream to be read
     * @param position events behind it are left out
     */
    Portion read(String after, String last, long position);

    /**
     * Whole streams.
     *
     * @param streams the events of each teacher, in order; their content is read when it is asked for, and may prove
     *     unreadable then
     * @param last the name of the last stream that was passed; null when there are no more
     */
    record Portion(
            List<List<? extends DomainEventMessage<?>>> streams,
            @Nullable String last) {}
}

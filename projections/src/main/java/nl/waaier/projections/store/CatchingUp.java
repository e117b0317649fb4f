package nl.waaier.projections.store;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;

/** How far generations are behind the event store, and when one being filled can be read. */
final class CatchingUp {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final MongoDatabase database;
    private final EventStore events;
    private final Serializer serializer;
    private final Clock clock;
    private final Map<Generation, RunningGeneration> running;
    private final Map<Generation, Goal> goals = new HashMap<>();

    /** @param running what this node fills */
    CatchingUp(
            MongoDatabase database,
            EventStore events,
            Serializer serializer,
            Clock clock,
            Map<Generation, RunningGeneration> running) {
        this.database = database;
        this.events = events;
        this.serializer = serializer;
        this.clock = clock;
        this.running = running;
    }

    /** Where the event store was, and when. */
    private record Goal(long head, Instant setAt) {}

    /**
     * Whether a generation has got to where the event store was a moment ago. Where it is now, it may never get to while
     * people go on recording; the one that is read does not either. For the thread that watches only.
     */
    boolean isDone(Generation filling) {
        OptionalLong head = head();
        if (head.isEmpty()) {
            return true;
        }
        Goal goal = goals.computeIfAbsent(filling, g -> new Goal(head.getAsLong(), clock.instant()));
        if (position(filling) < goal.head()) {
            return false;
        }
        goals.remove(filling);
        return clock.instant().isBefore(goal.setAt().plus(A_MOMENT));
    }

    /** How many events a generation is behind, at most; everything when it has not begun. */
    long behind(Generation generation) {
        OptionalLong head = head();
        return head.isEmpty() ? 0 : Math.max(0, head.getAsLong() - position(generation));
    }

    private OptionalLong head() {
        return RunningGeneration.positionOf(events.createHeadToken());
    }

    /** The index of the last event that all parts of a generation have passed, on any node; -1 before the first. */
    private long position(Generation generation) {
        RunningGeneration filled = running.get(generation);
        return (filled == null
                        ? RunningGeneration.least(
                                new StoredPositions(generation.positions(database), serializer).read())
                        : filled.position())
                .orElse(-1);
    }
}

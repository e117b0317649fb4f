package nl.waaier.projections.store;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;

/** Whether what the read store holds can be gone on with. */
final class ReadStoreSoundness {

    private final MongoDatabase database;
    private final EventStore events;
    private final Serializer serializer;
    private final EventStoreIdentity identity;

    ReadStoreSoundness(MongoDatabase database, EventStore events, Serializer serializer, EventStoreIdentity identity) {
        this.database = database;
        this.events = events;
        this.serializer = serializer;
        this.identity = identity;
    }

    /** Whether a generation is of this event store and version, and of no event that the store holds no longer. */
    boolean isSound(Generation generation) {
        return new Generations(database, identity).isIntact(generation)
                && !isAhead(generation)
                && identity.holds(new Marks(database, generation).events());
    }

    /**
     * A position past the end of the event store: the events were restored to an earlier moment, the views were not. The
     * positions are read first, because other nodes go on.
     */
    private boolean isAhead(Generation generation) {
        List<OptionalLong> positions = List.copyOf(new StoredPositions(generation.positions(database), serializer)
                .read()
                .values());
        long head = RunningGeneration.positionOf(events.createHeadToken()).orElse(-1);
        return positions.stream().flatMapToLong(OptionalLong::stream).anyMatch(position -> position > head);
    }
}

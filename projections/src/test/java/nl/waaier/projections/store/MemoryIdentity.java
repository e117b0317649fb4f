package nl.waaier.projections.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * An event store in memory, as readModel know it again.
 *
 * @param id its identity
 * @param events what it holds
 */
record MemoryIdentity(String id, EmbeddedEventStore events) implements EventStoreIdentity {

    @Override
    public boolean holds(Collection<String> eventIdentifiers) {
        Set<String> missing = new HashSet<>(eventIdentifiers);
        all(event -> missing.remove(event.getIdentifier()));
        return missing.isEmpty();
    }

    @Override
    public Optional<String> eventAt(long index) {
        Set<String> found = new HashSet<>();
        all(event -> {
            if (event.trackingToken().position().orElse(-1) == index) {
                found.add(event.getIdentifier());
            }
        });
        return found.stream().findFirst();
    }

    /** Hands out every event, in order. */
    void all(Consumer<TrackedEventMessage<?>> each) {
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(null)) {
            while (stream.hasNextAvailable()) {
                each.accept(stream.nextAvailable());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

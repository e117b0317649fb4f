package nl.waaier.api.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A reader that falls behind, however far, costs no memory. */
class EventReadersTest {

    @Test
    void nothingIsReadAheadOfAReader() {
        CountingEngine engine = new CountingEngine();
        EmbeddedEventStore store = new EventStoreBeans().eventStore(engine, Clock.systemUTC());
        try (TrackingEventStream reader = store.openStream(null)) {
            assertThat(reader.hasNextAvailable()).isFalse();
            for (int i = 0; i < 100; i++) {
                store.publish(StoredEvents.first());
            }
            await().until(reader::hasNextAvailable);
            assertThat(engine.readings).hasValue(1);
            assertThat(engine.read).hasValue(1);
        } finally {
            store.shutDown();
        }
    }

    private static final class CountingEngine extends InMemoryEventStorageEngine {

        private final AtomicInteger readings = new AtomicInteger();
        private final AtomicInteger read = new AtomicInteger();

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
            readings.incrementAndGet();
            return super.readEvents(after, mayBlock).peek(event -> read.incrementAndGet());
        }
    }
}

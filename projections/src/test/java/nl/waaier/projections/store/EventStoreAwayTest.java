package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.waaier.core.shared.TeacherId;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When the event store was away, whoever waits ever longer for its next try does not keep the read model behind. */
class EventStoreAwayTest extends ReadModelKit {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void theReadModelGoesOnAsSoonAsItIsBack() {
        ComingAndGoing engine = new ComingAndGoing();
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .optimizeEventConsumption(false)
                .build();
        identity = new MemoryIdentity("store-1", store);
        MongoDatabase database = stores().getFirst().freshDatabase();
        ReadModel readModel = start(database, store);
        hire(store);
        caughtUp(database, readModel);

        engine.away = true;
        await().atMost(SOON).until(() -> !engine.waiting.isEmpty() && engine.headRefused);
        engine.away = false;
        hire(store);

        caughtUp(database, readModel);
        assertThat(documents(database, 1)).hasSize(2);
    }

    private static void hire(EmbeddedEventStore store) {
        TeacherId teacher = newTeacher();
        store.publish(message(teacher, 0, started(teacher, "0.8000")));
    }

    /** Whoever was refused events while it was away waits for ever. */
    private static final class ComingAndGoing extends InMemoryEventStorageEngine {

        private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
        private volatile boolean away;
        private volatile boolean headRefused;

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
            Spliterator<? extends TrackedEventMessage<?>> events =
                    super.readEvents(after, mayBlock).spliterator();
            return StreamSupport.stream(
                    new AbstractSpliterator<TrackedEventMessage<?>>(Long.MAX_VALUE, Spliterator.ORDERED) {
                        @Override
                        public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> action) {
                            if (away) {
                                waiting.add(Thread.currentThread());
                            }
                            if (waiting.contains(Thread.currentThread())) {
                                throw new EventStoreException("away");
                            }
                            return events.tryAdvance(action);
                        }
                    },
                    false);
        }

        @Override
        public @Nullable TrackingToken createHeadToken() {
            if (away) {
                headRefused = true;
                throw new EventStoreException("away");
            }
            return super.createHeadToken();
        }
    }
}

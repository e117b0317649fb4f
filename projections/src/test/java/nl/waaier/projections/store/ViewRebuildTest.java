package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.facts.FactLog;
import nl.waaier.projections.testing.ReadStores;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When a view is made anew, and what is answered meanwhile, on every server there is. */
class ViewRebuildTest extends ViewsKit {

    @ParameterizedTest
    @MethodSource("stores")
    void aRebuildGivesTheSameDocumentsWhileTheOldOnesAreRead(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Views views = start(database);
        publishHistories(40);
        ViewReader reader = caughtUp(database, views);
        Map<String, Document> before = documents(database, 1);

        views.rebuild(List.of(VIEW.name()));
        await().until(() -> {
            assertThat(read(reader)).as("answers during the rebuild").hasSize(40);
            return status(views).generation() == 2;
        });

        assertThat(documents(database, 2)).isEqualTo(before).hasSize(40);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void documentsOfAnotherEventStoreAreNotAnsweredFrom(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Views views = start(database);
        publishHistories(5);
        caughtUp(database, views);
        views.stop();

        identity = new MemoryIdentity("store-2", events);
        Views again = start(database);
        caughtUp(database, again);

        assertThat(status(again).generation()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aPositionPastTheEndOfTheEventsStartsOver(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Views views = start(database);
        publishHistories(5);
        caughtUp(database, views);
        views.stop();

        // The events were restored to a moment before; here: to the very beginning, with one other teacher since.
        EmbeddedEventStore restored = eventStore();
        Views again = start(database, restored);
        TeacherId other = TeacherId.of(UUID.randomUUID().toString());
        restored.publish(message(other, 0, started(other, "0.5000")));
        ViewReader reader = ready(database);
        await().until(() -> status(again).ready());
        reader.await(VIEW, other, 0, Duration.ofSeconds(10));

        assertThat(read(reader)).extracting(FactLog::teacher).containsExactly(other);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anUnknownViewIsNotRebuilt(ReadStores store) {
        Views views = start(store.freshDatabase());

        assertThatThrownBy(() -> views.rebuild(List.of("no-such-view"))).isInstanceOf(IllegalArgumentException.class);
    }
}

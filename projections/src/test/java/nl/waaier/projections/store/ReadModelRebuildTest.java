package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.projections.testing.ReadStores;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When a view is made anew, and what is answered meanwhile, on every server there is. */
class ReadModelRebuildTest extends ReadModelKit {

    @ParameterizedTest
    @MethodSource("stores")
    void aRebuildGivesTheSameDocumentsWhileTheOldOnesAreRead(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(40);
        TeacherFiles reader = caughtUp(database, readModel);
        Map<String, Document> before = documents(database, 1);

        readModel.rebuild();
        await().until(() -> {
            assertThat(read(reader)).as("answers during the rebuild").hasSize(40);
            return status(readModel).generation() == 2;
        });

        assertThat(documents(database, 2)).isEqualTo(before).hasSize(40);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void documentsOfAnotherEventStoreAreNotAnsweredFrom(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(5);
        caughtUp(database, readModel);
        readModel.stop();

        identity = new MemoryIdentity("store-2", events);
        ReadModel again = start(database);
        caughtUp(database, again);

        assertThat(status(again).generation()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aPositionPastTheEndOfTheEventsStartsOver(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(5);
        caughtUp(database, readModel);
        readModel.stop();

        // The events were restored to a moment before; here: to the very beginning, with one other teacher since.
        EmbeddedEventStore restored = eventStore();
        ReadModel again = start(database, restored);
        TeacherId other = TeacherId.of(UUID.randomUUID().toString());
        restored.publish(message(other, 0, started(other, "0.5000")));
        TeacherFiles reader = ready(database);
        await().until(() -> status(again).ready());
        reader.await(other, 0, Duration.ofSeconds(10));

        assertThat(read(reader)).extracting(TeacherFile::teacher).containsExactly(other);
    }
}

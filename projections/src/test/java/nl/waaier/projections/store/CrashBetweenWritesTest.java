package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.waaier.projections.testing.ReadStores;
import org.axonframework.serialization.SerializedObject;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A crash between the write of the documents and that of the position, again and again. */
class CrashBetweenWritesTest extends ReadModelKit {

    private static final int CRASHES = "full".equals(System.getProperty("waaier.faults")) ? 200 : 4;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final AtomicBoolean armed = new AtomicBoolean();
    private volatile boolean recorded;

    @ParameterizedTest
    @MethodSource("stores")
    void theDocumentsAreThoseOfARebuild(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        MongoDatabase failing = failing(database, "-position", "updateOne", "token", () -> {});
        crashAgainAndAgain(database, failing, CRASHES);
        assertThat(differsFromRebuild(database)).isFalse();
    }

    /**
     * The planted fault: the position is written first, and the crash keeps the documents from being written. It is written
     * when everything was recorded, and for every part, so that it is no matter of luck which teachers are passed over.
     */
    @ParameterizedTest
    @MethodSource("stores")
    void withThePositionFirstEventsAreLost(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        MongoDatabase failing = failing(database, "teacher-files-1", "bulkWrite", "", () -> {
            await().atMost(SOON).until(() -> recorded);
            SerializedObject<String> head = SERIALIZER.serialize(events.createHeadToken(), String.class);
            database.getCollection("teacher-files-1-position")
                    .updateMany(
                            new Document("segment", new Document("$exists", true)),
                            Updates.combine(
                                    Updates.set("token", head.getData()),
                                    Updates.set("tokenType", head.getType().getName())));
        });
        crashAgainAndAgain(database, failing, 1);
        assertThat(differsFromRebuild(database)).isTrue();
    }

    private void crashAgainAndAgain(MongoDatabase database, MongoDatabase failing, int times) {
        ReadModel first = start(database);
        publishHistories(3);
        caughtUp(database, first);
        first.stop();
        for (int crash = 0; crash < times; crash++) {
            ReadModel readModel = start(failing);
            caughtUp(database, readModel);
            recorded = false;
            armed.set(true);
            publishHistories(3);
            recorded = true;
            await().alias("crash " + crash).atMost(SOON).until(() -> !armed.get());
            readModel.stop();
        }
    }

    private boolean differsFromRebuild(MongoDatabase database) {
        ReadModel readModel = start(database);
        caughtUp(database, readModel);
        Map<String, Document> before = documents(database, 1);
        readModel.rebuild();
        await().atMost(SOON).until(() -> status(readModel).generation() == 2);
        return !documents(database, 2).equals(before);
    }

    /** The same database, in which once a call to a collection fails instead, when armed. */
    private MongoDatabase failing(
            MongoDatabase database, String collection, String method, String about, Runnable before) {
        return FaultyDatabase.of(database, collection, (called, arguments, result) -> {
            if (called.getName().equals(method)
                    && List.of(arguments).toString().contains(about)
                    && armed.getAndSet(false)) {
                before.run();
                throw new MongoException("crashed here");
            }
            return result.get();
        });
    }
}

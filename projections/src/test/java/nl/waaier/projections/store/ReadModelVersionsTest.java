package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Map;
import nl.waaier.projections.testing.ReadStores;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nodes of two versions on one read store. */
class ReadModelVersionsTest extends ReadModelKit {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int OLDER = ReadModel.VERSION - 1;
    private static final int NEWER = ReadModel.VERSION + 1;

    @ParameterizedTest
    @MethodSource("stores")
    void anOlderVersionLeavesTheDocumentsOfANewerAlone(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(5);
        caughtUp(database, readModel);
        Map<String, Document> before = documents(database, 1);
        readModel.stop();

        ReadModel older = start(database, events, OLDER);
        publishHistories(5);
        older.rebuild();
        await().until(() -> status(older).behind() > 0);
        assertThat(status(older).ready()).isFalse();
        assertThatThrownBy(() -> read(new TeacherFiles(database, OLDER, () -> true)))
                .isInstanceOf(ReadModelNotReadyException.class);
        older.stop();
        assertThat(documents(database, 1)).isEqualTo(before);

        ReadModel again = start(database);
        caughtUp(database, again);
        assertThat(status(again).generation()).isEqualTo(1);
        assertThat(documents(database, 1)).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aNewerVersionTakesOverFromAnOlderThatStillRuns(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(5);
        caughtUp(database, readModel);

        ReadModel newer = start(database, events, NEWER);
        await().atMost(SOON)
                .until(() -> status(newer).generation() == 2 && status(newer).ready());
        await().atMost(SOON).until(() -> !status(readModel).ready());
        publishHistories(5);
        await().atMost(SOON).until(() -> status(newer).behind() == 0);
        assertThat(documents(database, 2)).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whoMetAnEventOfANewerVersionLetsGoOfItsParts(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(5);
        caughtUp(database, readModel);

        outdated = true;
        await().untilAsserted(() -> assertThat(
                        database.getCollection("teacher-files-1-position").find(new Document("segment", 0)))
                .allSatisfy(part -> assertThat(part.get("owner")).isNull()));
        Map<String, Document> before = documents(database, 1);
        publishHistories(5);
        assertThat(status(readModel).behind()).isPositive();
        assertThat(documents(database, 1)).isEqualTo(before);

        outdated = false;
        caughtUp(database, readModel);
        assertThat(documents(database, 1)).hasSize(10);
    }
}

package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.waaier.projections.facts.FactView;
import nl.waaier.projections.testing.ReadStores;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nodes of two versions on one read store. */
class ViewVersionsTest extends ViewsKit {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final FactView OLDER = of(VIEW.version() - 1);
    private static final FactView NEWER = of(VIEW.version() + 1);

    private static FactView of(int version) {
        return new FactView(VIEW.name(), version, VIEW.keeps(), VIEW.withNotes());
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anOlderVersionLeavesTheDocumentsOfANewerAlone(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Views views = start(database);
        publishHistories(5);
        caughtUp(database, views);
        Map<String, Document> before = documents(database, 1);
        views.stop();

        Views older = start(database, events, OLDER);
        publishHistories(5);
        older.rebuild(List.of());
        await().until(() -> status(older).behind() > 0);
        assertThat(status(older).ready()).isFalse();
        assertThatThrownBy(() -> new ViewReader(database, identity, view -> true)
                        .read(OLDER, new LogFilter(BOARD, null, null), log -> {}))
                .isInstanceOf(ViewNotReadyException.class);
        older.stop();
        assertThat(documents(database, 1)).isEqualTo(before);

        Views again = start(database);
        caughtUp(database, again);
        assertThat(status(again).generation()).isEqualTo(1);
        assertThat(documents(database, 1)).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aNewerVersionTakesAViewOverFromAnOlderThatStillRuns(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Views views = start(database);
        publishHistories(5);
        caughtUp(database, views);

        Views newer = start(database, events, NEWER);
        await().atMost(SOON)
                .until(() -> status(newer).generation() == 2 && status(newer).ready());
        await().atMost(SOON).until(() -> !status(views).ready());
        publishHistories(5);
        await().atMost(SOON).until(() -> status(newer).behind() == 0);
        assertThat(documents(database, 2)).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whoMetAnEventOfANewerVersionLetsGoOfItsParts(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Views views = start(database);
        publishHistories(5);
        caughtUp(database, views);

        outdated = true;
        await().untilAsserted(() -> assertThat(
                        database.getCollection("functiemix-1-position").find(new Document("segment", 0)))
                .allSatisfy(part -> assertThat(part.get("owner")).isNull()));
        Map<String, Document> before = documents(database, 1);
        publishHistories(5);
        assertThat(status(views).behind()).isPositive();
        assertThat(documents(database, 1)).isEqualTo(before);

        outdated = false;
        caughtUp(database, views);
        assertThat(documents(database, 1)).hasSize(10);
    }
}

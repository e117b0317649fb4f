package nl.waaier.projections.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that are fetched in parts: whatever becomes of documents or of who asks, over the wire. */
class OpenCursorsTest {

    private static final int AT_MOST = 5;
    private static final Duration AGE = Duration.ofSeconds(20);
    private static final int DOCUMENTS = 20;

    private final SettableClock clock = new SettableClock();
    private final OpenCursors cursors = new OpenCursors(AT_MOST, AGE, clock);
    private MongoServer server;
    private MongoClient client;
    private MongoCollection<Document> collection;

    @SuppressWarnings("NullAway.Init")
    OpenCursorsTest() {}

    @BeforeEach
    void start() {
        server = new MongoServer(new PackedBackend(cursors));
        client = MongoClients.create(server.bindAndGetConnectionString());
        collection = client.getDatabase("test").getCollection("documents");
        collection.insertMany(IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> new Document("_id", i).append("board", "b").append("sequence", 0))
                .toList());
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    private MongoCursor<Document> begun() {
        MongoCursor<Document> cursor =
                collection.find(Filters.eq("board", "b")).batchSize(2).iterator();
        cursor.next();
        return cursor;
    }

    private static List<Integer> rest(MongoCursor<Document> cursor) {
        List<Integer> ids = new ArrayList<>();
        cursor.forEachRemaining(document -> ids.add(document.getInteger("_id")));
        return ids;
    }

    @Test
    void onesThatNobodyAsksForAreClosedWhenThereAreTooMany() {
        MongoCursor<Document> abandoned = begun();
        List<MongoCursor<Document>> later =
                IntStream.range(0, AT_MOST).mapToObj(i -> begun()).toList();
        assertThat(cursors.count()).isEqualTo(AT_MOST);
        assertThatThrownBy(() -> rest(abandoned)).isInstanceOf(MongoCursorNotFoundException.class);
        assertThat(later).allSatisfy(cursor -> assertThat(rest(cursor)).hasSize(DOCUMENTS - 1));
        assertThat(cursors.count()).isZero();
    }

    @Test
    void oneThatIsReadFromOutlivesOnesThatAreNot() {
        MongoCursor<Document> read = begun();
        for (int others = 0; others < 3 * AT_MOST; others++) {
            begun();
            if (others < DOCUMENTS - 4) {
                read.next();
            }
        }
        assertThat(rest(read)).hasSize(DOCUMENTS - 1 - 3 * AT_MOST);
    }

    @Test
    void anOldOneIsClosedByWhoeverAsksNext() {
        MongoCursor<Document> abandoned = begun();
        clock.now = clock.now.plus(AGE).plusSeconds(1);
        begun();
        assertThat(cursors.count()).isOne();
        assertThatThrownBy(() -> rest(abandoned)).isInstanceOf(MongoCursorNotFoundException.class);
    }

    @Test
    void oneThatIsClosedIsGone() {
        begun().close();
        assertThat(cursors.count()).isZero();
    }

    @Test
    void changesBetweenPartsAreMetOrPassedOverAndNothingComesTwice() {
        MongoCursor<Document> cursor = begun();
        collection.deleteOne(Filters.eq("_id", 10));
        collection.insertOne(new Document("_id", 10).append("board", "b"));
        collection.deleteOne(Filters.eq("_id", 11));
        collection.updateOne(Filters.eq("_id", 12), Updates.set("board", "c"));
        collection.updateOne(Filters.eq("_id", 13), Updates.set("sequence", 1));
        collection.insertOne(new Document("_id", 99).append("board", "b"));
        assertThat(rest(cursor)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 14, 15, 16, 17, 18, 19);
    }

    @Test
    void aCollectionThatIsDroppedEndsNoAnswerThatBegan() {
        MongoCursor<Document> cursor = begun();
        collection.drop();
        assertThat(rest(cursor)).hasSize(DOCUMENTS - 1);
    }

    @Test
    void largeDocumentsTravelAFewAtATime() {
        collection.drop();
        for (int i = 0; i < 6; i++) {
            collection.insertOne(new Document("_id", i).append("board", "b").append("text", "x".repeat(200_000)));
        }
        MongoCursor<Document> cursor =
                collection.find(Filters.eq("board", "b")).batchSize(1000).iterator();
        assertThat(cursor.available()).isEqualTo(2);
        assertThat(rest(cursor)).hasSize(6);
    }

    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

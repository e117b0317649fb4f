package nl.waaier.projections.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed documents are found, changed and removed as the look-alike's own collections do it, over the wire. */
class EmbeddedReadStoreTest {

    private static final int IDS = 40;
    private static final int STEPS = 150;

    private EmbeddedReadStore packed;
    private MongoServer plain;
    private MongoClient packedClient;
    private MongoClient plainClient;

    @SuppressWarnings("NullAway.Init")
    EmbeddedReadStoreTest() {}

    @BeforeEach
    void start() {
        packed = new EmbeddedReadStore();
        plain = new MongoServer(new MemoryBackend());
        packedClient = MongoClients.create(packed.uri());
        plainClient = MongoClients.create(plain.bindAndGetConnectionString());
    }

    @AfterEach
    void stop() {
        packedClient.close();
        plainClient.close();
        packed.close();
        plain.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aRandomHistoryLeavesWhatItLeavesInTheLookAlike(long seed) {
        Random random = new Random(seed);
        MongoCollection<Document> here = collection(packedClient);
        MongoCollection<Document> there = collection(plainClient);
        for (int step = 0; step < STEPS; step++) {
            List<WriteModel<Document>> writes = IntStream.rangeClosed(0, random.nextInt(4))
                    .mapToObj(i -> write(random))
                    .toList();
            assertThat(outcome(here, writes)).as("step %d", step).isEqualTo(outcome(there, writes));
            Bson question = question(random);
            assertThat(found(here, question)).as("step %d", step).isEqualTo(found(there, question));
            Bson projection = projection(random);
            int batchSize = random.nextInt(1, 4);
            assertThat(parts(here, question, projection, batchSize))
                    .as("step %d", step)
                    .isEqualTo(parts(there, question, projection, batchSize));
            assertThat(here.countDocuments(question)).isEqualTo(there.countDocuments(question));
        }
        assertThat(found(here, new Document())).isNotEmpty().isEqualTo(found(there, new Document()));
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        MongoCollection<Document> collection = client.getDatabase("test").getCollection("documents");
        collection.createIndex(Indexes.ascending("board", "schools"));
        return collection;
    }

    private static WriteModel<Document> write(Random random) {
        String id = id(random);
        return switch (random.nextInt(8)) {
            case 6 -> new UpdateOneModel<>(Filters.eq("_id", id), change(random));
            case 7 -> new UpdateManyModel<>(question(random), change(random));
            case 0, 1 -> new InsertOneModel<>(document(id, random));
            case 2, 3 ->
                new ReplaceOneModel<>(
                        Filters.and(Filters.eq("_id", id), Filters.eq("sequence", random.nextLong(3))),
                        document(id, random));
            case 4 -> new ReplaceOneModel<>(Filters.eq("_id", id), document(id, random));
            default -> new DeleteOneModel<>(Filters.eq("_id", id));
        };
    }

    private static Bson change(Random random) {
        return Updates.combine(
                Updates.set("schools", List.of("s" + random.nextInt(3))),
                Updates.inc("sequence", 1L),
                Updates.push("facts", new Document("number", 9L)));
    }

    private static Bson projection(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Projections.include("facts");
            case 1 -> Projections.include("schools", "sequence", "absent");
            case 2 -> Projections.fields(Projections.include("board", "facts"), Projections.excludeId());
            case 3 -> Projections.exclude("facts");
            case 4 -> Projections.include("facts.number", "from");
            default -> new Document();
        };
    }

    private static Bson question(Random random) {
        String board = "b" + random.nextInt(4);
        return switch (random.nextInt(9)) {
            case 0 -> Filters.eq("board", board);
            case 1 -> Filters.and(Filters.eq("board", board), Filters.eq("schools", "s" + random.nextInt(3)));
            case 2 -> Filters.and(Filters.eq("board", board), Filters.lte("from", random.nextInt(9)));
            case 3 -> Filters.and(Filters.eq("_id", id(random)), Filters.eq("board", board));
            case 4 ->
                Filters.in("_id", Stream.generate(() -> id(random)).limit(8).toList());
            case 6 ->
                Filters.and(
                        Filters.in(
                                "_id",
                                Stream.generate(() -> id(random)).limit(8).toList()),
                        Filters.eq("board", board),
                        Filters.eq("schools", "s" + random.nextInt(3)));
            case 7 -> Filters.eq("facts.number", (long) random.nextInt(2));
            case 5 -> Filters.or(Filters.eq("board", board), Filters.eq("_id", id(random)));
            default -> Filters.eq("sequence", random.nextLong(3));
        };
    }

    private static String id(Random random) {
        return "t" + random.nextInt(IDS);
    }

    private static Document document(String id, Random random) {
        List<Document> facts = IntStream.range(0, random.nextInt(3))
                .mapToObj(n ->
                        new Document("number", (long) n).append("note", random.nextBoolean() ? null : "é".repeat(n)))
                .toList();
        return new Document("_id", id)
                .append("board", random.nextInt(9) == 0 ? null : "b" + random.nextInt(3))
                .append("schools", List.of("s" + random.nextInt(3), "s" + random.nextInt(3)))
                .append("from", random.nextInt(9))
                .append("sequence", random.nextLong(3))
                .append("facts", facts);
    }

    private static List<Object> outcome(MongoCollection<Document> collection, List<WriteModel<Document>> writes) {
        try {
            BulkWriteResult result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return List.of(result.getInsertedCount(), result.getMatchedCount(), result.getDeletedCount());
        } catch (MongoBulkWriteException e) {
            List<Object> errors = new ArrayList<>();
            e.getWriteErrors().forEach(error -> errors.add(List.of(error.getIndex(), error.getCategory())));
            return errors;
        }
    }

    private static List<Document> parts(
            MongoCollection<Document> collection, Bson question, Bson projection, int batchSize) {
        return collection
                .find(question)
                .projection(projection)
                .sort(new Document("from", -1).append("_id", 1))
                .skip(1)
                .limit(7)
                .batchSize(batchSize)
                .into(new ArrayList<>());
    }

    private static List<Document> found(MongoCollection<Document> collection, Bson question) {
        return collection.find(question).sort(new Document("_id", 1)).into(new ArrayList<>());
    }
}

package nl.waaier.api.faults.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.ProductProcess;
import nl.waaier.api.testing.Rounds;
import nl.waaier.api.testing.SentFact;
import nl.waaier.api.testing.StaffedBoard;
import nl.waaier.projections.testing.MongoProcess;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The read model is rebuilt while people ask and record, and the node is killed in the middle of it. */
class RebuildKilledTest {

    private static final int EVENTS = Rounds.of(12_000, 1_000_000);
    private static final String HEAP = Rounds.of(1, 6) + "g";
    private static final Duration PATIENCE = Duration.ofSeconds(60L + EVENTS / 400);

    @TempDir
    private Path data;

    @SuppressWarnings("NullAway.Init")
    RebuildKilledTest() {}

    @Test
    void aRebuildGoesOnAfterTheKillAndEveryQuestionIsAnsweredAllTheWhile() throws Exception {
        String database = Databases.postgres();
        MongoProcess mongo = MongoProcess.startLarge(HEAP);
        try (MongoClient client = MongoClients.create(mongo.uri());
                ProductProcess product = ProductProcess.of(
                                data,
                                Map.of(
                                        "spring.datasource.url",
                                        database,
                                        "spring.mongodb.uri",
                                        mongo.uri() + "/waaier"))
                        .start()) {
            StaffedBoard board = new StaffedBoard(product.http(), product.management());
            board.caughtUp().handIn();
            String teacher = board.caughtUp().teachers().getFirst();
            long events = ManyTeachers.fill(database, teacher, EVENTS);
            awaitLag(product);
            awaitDone(product, 1);
            Map<String, Integer> before = contents(client, 1);

            product.management().json("POST", "/actuator/readmodel", null, "");
            Asking first = Asking.of(questions(board, teacher, "before"));
            awaitBehind(product, events * 7 / 10);
            assertThat(first.refused()).isEmpty();
            assertThat(first.answered()).isPositive();
            product.kill();
            product.start();
            Asking second = Asking.of(questions(board, teacher, "after"));
            long behind = behind(product);
            assertThat(behind).as("what is left after the kill").isLessThan(events);
            awaitDone(product, 2);
            assertThat(second.refused()).isEmpty();
            assertThat(second.answered()).isPositive();

            System.out.println(events + " events: behind " + behind + " after the kill, answered " + first.answered()
                    + " and " + second.answered() + " times");
            assertThat(contents(client, 2)).isEqualTo(before);
            // The planted fault: a document that is lost at the kill.
            MongoCollection<Document> files = client.getDatabase("waaier").getCollection("teacher-files-2");
            files.deleteOne(Filters.and(Filters.exists("board"), Filters.ne("board", "12345")));
            assertThat(contents(client, 2)).isNotEqualTo(before);
        } finally {
            mongo.kill();
        }
    }

    private static Runnable questions(StaffedBoard board, String teacher, String name) {
        AtomicInteger number = new AtomicInteger();
        return () -> {
            assertThat(board.teachers()).hasSizeGreaterThan(1);
            assertThat(board.facts(teacher)).isPositive();
            int n = number.incrementAndGet();
            board.record(new SentFact(teacher, name + "-" + n, n));
        };
    }

    private static JsonNode readModel(ProductProcess product) {
        return Http.read(product.management().get("/actuator/readmodel", null));
    }

    private static long behind(ProductProcess product) {
        return readModel(product).path("behind").asLong();
    }

    private static void awaitLag(ProductProcess product) {
        await().atMost(PATIENCE).until(() -> product.management()
                .get("/actuator/prometheus", null)
                .body()
                .matches("(?s).*waaier_readmodel_lag_seconds (?!0\\.0\\s)[0-9].*"));
    }

    private static void awaitBehind(ProductProcess product, long atMost) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            JsonNode status = readModel(product);
            assertThat(status.path("rebuilding").asBoolean())
                    .as("killed in the middle")
                    .isTrue();
            return status.path("behind").asLong() <= atMost;
        });
    }

    private static void awaitDone(ProductProcess product, int generation) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode status = readModel(product);
            assertThat(status.path("generation").asInt()).isEqualTo(generation);
            assertThat(status.path("rebuilding").asBoolean()).isFalse();
            // Clients go on recording, so it need never be nothing.
            assertThat(status.path("behind").asLong()).isLessThan(200);
        });
    }

    /** A number for all documents of a view that nobody recorded anything about meanwhile, in whatever order. */
    private static Map<String, Integer> contents(MongoClient client, int generation) {
        int sum = 0;
        int count = 0;
        for (Document document : client.getDatabase("waaier")
                .getCollection("teacher-files-" + generation)
                .find(Filters.and(Filters.exists("board"), Filters.ne("board", "12345")))) {
            sum += document.hashCode();
            count++;
        }
        assertThat(count).isGreaterThan(EVENTS / 20);
        return Map.of("of " + count, sum);
    }
}

package nl.waaier.api.faults.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.SentFact;
import nl.waaier.api.testing.StaffedBoard;
import nl.waaier.projections.testing.MongoProcess;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An event in the database that no view can read, in the whole product. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonTest {

    private static final String PASSED_OVER = "passed_over";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MongoProcess mongo = MongoProcess.start();
    private final MongoClient client = MongoClients.create(mongo.uri());

    private Path data;
    private String database;
    private List<String> teachers;

    @BeforeAll
    void handIn(@TempDir Path folder) {
        data = folder;
        database = Databases.postgres();
        try (Product product = start("waaier")) {
            StaffedBoard board = new StaffedBoard(product).caughtUp();
            board.handIn();
            teachers = board.caughtUp().teachers();
            teachers.forEach(teacher -> board.record(new SentFact(teacher, "first-" + teacher, 1)));
            board.caughtUp();
        }
    }

    @AfterAll
    void stop() {
        client.close();
        mongo.kill();
    }

    private Product start(String readStore) {
        return Product.start(
                data, Map.of("spring.datasource.url", database, "spring.mongodb.uri", mongo.uri() + "/" + readStore));
    }

    @Test
    void othersGoOnAndLaterEventsOfTheTeacherWaitInOrderAndThenDrain() {
        String poisoned = teachers.getFirst();
        String other = teachers.get(1);
        Map<String, String> answers;
        int facts;
        try (Product product = start("waaier")) {
            StaffedBoard board = new StaffedBoard(product).caughtUp();
            facts = board.facts(poisoned);
            poison(product, poisoned);
            record(product, poisoned);
            record(product, poisoned);

            awaitWaiting(product);
            board.record(new SentFact(other, "meanwhile", 5));
            assertThat(board.caughtUp().facts(other)).isEqualTo(facts + 1);
            assertThat(board.facts(poisoned)).as("nothing overtakes the poison").isEqualTo(facts);
            assertThat(product.http().get("/actuator/health", null).statusCode())
                    .isEqualTo(200);
            theOperatorSeesWhoWaits(product, poisoned);
            assertThat(freed(product)).isZero();
        }
        try (Product product = start("waaier")) {
            StaffedBoard board = new StaffedBoard(product).caughtUp();
            awaitWaiting(product);

            mend(product, poisoned);
            assertThat(freed(product)).isEqualTo(1);
            assertThat(board.caughtUp().facts(poisoned)).isEqualTo(facts + 3);
            board.record(new SentFact(poisoned, "afterwards", 6));
            assertThat(board.caughtUp().facts(poisoned)).isEqualTo(facts + 4);
            answers = board.answers();
        }
        assertThat(answers).isEqualTo(foldedAnew());
    }

    /** The planted fault: views that pass over what they cannot apply. */
    @Test
    void whatIsPassedOverIsMissedInComparisonWithAFold() {
        String poisoned = teachers.getLast();
        try (Product product = start(PASSED_OVER)) {
            StaffedBoard board = new StaffedBoard(product).caughtUp();
            poison(product, poisoned);
            awaitWaiting(product);
            passOver(poisoned);
            mend(product, poisoned);
            record(product, poisoned);
            assertThat(board.caughtUp().answers()).isNotEqualTo(foldedAnew());
        }
    }

    private void passOver(String teacher) {
        MongoDatabase readModel = client.getDatabase(PASSED_OVER);
        for (String name : readModel.listCollectionNames().into(new ArrayList<>())) {
            if (name.endsWith("-waiting")) {
                readModel.getCollection(name).deleteMany(new Document());
            } else if (name.matches(".*-\\d+")) {
                readModel.getCollection(name).updateOne(Filters.eq("_id", teacher), Updates.inc("sequence", 1L));
            }
        }
    }

    private Map<String, String> foldedAnew() {
        try (Product product = start("anew_" + UUID.randomUUID().toString().replace("-", ""))) {
            return new StaffedBoard(product).caughtUp().answers();
        }
    }

    private static void theOperatorSeesWhoWaits(Product product, String teacher) {
        JsonNode waiting = Http.read(product.management().get("/actuator/waiting", null));
        assertThat(waiting).hasSize(1);
        assertThat(waiting.findValuesAsString("teacher")).allMatch(who -> who.contains(teacher));
        assertThat(waiting.findValuesAsString("error")).containsOnly("SerializationException");
        assertThat(product.management().get("/actuator/prometheus", null).body())
                .contains("waaier_readmodel_waiting 1.0")
                .containsPattern("waaier_commands_total\\{outcome=\"recorded\"} [1-9]");
    }

    private static void awaitWaiting(Product product) {
        await().atMost(PATIENCE).until(() -> {
            JsonNode status = Http.read(product.management().get("/actuator/readmodel", null));
            return status.path("waiting").asInt() == 1;
        });
    }

    private static int freed(Product product) {
        Http management = product.management();
        return Http.read(management.json("POST", "/actuator/waiting", null, ""))
                .path("freed")
                .asInt();
    }

    /** Stores an event of the teacher that has a property nobody knows. */
    private static void poison(Product product, String teacher) {
        append(product, teacher, "{\"poison\":1,");
    }

    /** Stores an event of the teacher that is in order, as another node would that can read all before it. */
    private static void record(Product product, String teacher) {
        append(product, teacher, "{");
    }

    private static void append(Product product, String teacher, String beginning) {
        product.bean(JdbcClient.class)
                .sql("""
                        insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier,
                            metadata, payload, payloadtype, payloadrevision, timestamp)
                        select aggregateidentifier,
                            (select max(sequencenumber) + 1 from domainevententry where aggregateidentifier = :stream),
                            type, :id, metadata,
                            convert_to(overlay(convert_from(payload, 'UTF8') placing :beginning from 1 for 1), 'UTF8'),
                            payloadtype, payloadrevision, timestamp
                        from domainevententry
                        where aggregateidentifier = :stream and payloadtype = 'support-arranged'
                            and position('poison' in convert_from(payload, 'UTF8')) = 0
                        order by sequencenumber limit 1""")
                .param("stream", "teacher:" + teacher)
                .param("id", UUID.randomUUID().toString())
                .param("beginning", beginning)
                .update();
    }

    private static void mend(Product product, String teacher) {
        int mended = product.bean(JdbcClient.class)
                .sql("""
                        update domainevententry
                        set payload = convert_to(replace(convert_from(payload, 'UTF8'), '"poison":1,', ''), 'UTF8')
                        where aggregateidentifier = :stream and position('poison' in convert_from(payload, 'UTF8')) > 0
                        """)
                .param("stream", "teacher:" + teacher)
                .update();
        assertThat(mended).isEqualTo(1);
    }
}

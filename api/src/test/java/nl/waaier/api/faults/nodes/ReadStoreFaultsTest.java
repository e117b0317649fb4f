package nl.waaier.api.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.waaier.api.faults.ReadModels;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.ProductProcess;
import nl.waaier.api.testing.Rounds;
import nl.waaier.api.testing.TcpProxy;
import nl.waaier.projections.testing.MongoProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The read store is away, frozen, or comes and goes, while people record and ask. */
@Tag(Rounds.TAG)
class ReadStoreFaultsTest {

    private static final Duration IN_TIME = Duration.ofSeconds(5);
    /** More than a line per second would bury what an operator looks for. */
    private static final int LINES_PER_SECOND = 1;

    private MongoProcess mongo;
    private TcpProxy network;
    private ProductProcess product;
    private ReadModels readModels;
    private Board board;

    @SuppressWarnings("NullAway.Init")
    ReadStoreFaultsTest() {}

    @BeforeEach
    void start(@TempDir Path data) {
        mongo = MongoProcess.start();
        network = new TcpProxy(URI.create(mongo.uri()).getPort());
        readModels = new ReadModels(mongo.uri() + "/waaier");
        String database = Databases.postgres();
        product = ProductProcess.of(
                        data,
                        Map.of(
                                "spring.datasource.url",
                                database,
                                "spring.mongodb.uri",
                                "mongodb://127.0.0.1:" + network.port() + "/waaier"))
                .start();
        board = Board.handedIn(product.http(), database, 10);
        ReadModels.awaitCaughtUp(product.management());
    }

    @AfterEach
    void stop() {
        product.close();
        network.close();
        readModels.close();
        mongo.kill();
    }

    @Test
    void awayForAMinute() {
        away(() -> network.mode(TcpProxy.Mode.CUT), () -> network.mode(TcpProxy.Mode.OPEN));
    }

    @Test
    void frozenForAMinute() {
        away(mongo::freeze, mongo::thaw);
    }

    private void away(Runnable begin, Runnable end) {
        try (Load load = new Load(board, 1, product::http)) {
            await().until(() -> load.acknowledged() > 10);
            long lines = product.printed().lines().count();
            begin.run();
            Duration away = Duration.ofSeconds(Rounds.of(10, 60));
            long until = System.nanoTime() + away.toNanos();
            Map<Integer, Integer> answers = new TreeMap<>();
            int before = load.acknowledged();
            do {
                asked(answers);
            } while (System.nanoTime() < until);
            assertThat(answers.keySet()).containsExactly(503);
            assertThat(load.acknowledged()).isGreaterThan(before + 10);
            end.run();
            long back = System.nanoTime();
            await().atMost(Duration.ofSeconds(90))
                    .until(() ->
                            product.http().get(QUESTIONS.getFirst(), Board.HR).statusCode() == 200);
            load.stop();
            ReadModels.awaitCaughtUp(product.management());
            Duration caughtUp = Duration.ofNanos(System.nanoTime() - back);
            long printed = product.printed().lines().count() - lines;
            System.out.println("away: " + away + ", answers " + answers + ", acknowledged meanwhile "
                    + (load.acknowledged() - before) + ", failed " + load.failed() + ", caught up after " + caughtUp
                    + ", log lines " + printed);
            assertThat(load.failed()).isZero();
            assertThat(printed).isLessThan(away.toSeconds() * LINES_PER_SECOND + 20);
        }
        assertThat(readModels.differencesFromRebuild(product.management())).isEmpty();
    }

    @Test
    void comingAndGoing() {
        try (Load load = new Load(board, 1, product::http)) {
            Map<Integer, Integer> answers = new TreeMap<>();
            for (int round = 0; round < Rounds.of(5, 30); round++) {
                network.mode(TcpProxy.Mode.CUT);
                asked(answers);
                network.mode(TcpProxy.Mode.OPEN);
                asked(answers);
                network.mode(TcpProxy.Mode.ANSWERS_LOST);
                asked(answers);
                network.mode(TcpProxy.Mode.OPEN);
                asked(answers);
            }
            System.out.println("coming and going: answers " + answers + ", acknowledged " + load.acknowledged());
            assertThat(Set.of(200, 503)).containsAll(answers.keySet());
            load.stop();
            assertThat(load.failed()).isZero();
        }
        assertThat(readModels.differencesFromRebuild(product.management())).isEmpty();
    }

    private static final List<String> QUESTIONS =
            List.of("/v1/boards/12345/role-mix", "/v1/schools/16AH/functiemix", "/v1/schools/16AH/role-mix/holders");

    /** Asks one question after the other, each of which is answered in time. */
    private void asked(Map<Integer, Integer> answers) {
        for (String question : QUESTIONS) {
            long start = System.nanoTime();
            HttpResponse<String> answer = product.http().get(question, Board.HR);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            answers.merge(answer.statusCode(), 1, Integer::sum);
            assertThat(took).as(question).isLessThan(IN_TIME);
            if (answer.statusCode() != 200) {
                Http.assertProblem(answer, 503);
            }
        }
    }
}

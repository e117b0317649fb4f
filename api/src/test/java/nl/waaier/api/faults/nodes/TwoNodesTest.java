package nl.waaier.api.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.waaier.api.faults.ReadModels;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Rounds;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on the same stores: they share the work, decide as one, and each shows what the other recorded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

    private static final int THREADS = 16;
    private static final int TEACHERS = 10;
    private static final Duration IN_TIME = Duration.ofSeconds(5);

    private Nodes nodes;
    private Board board;
    private ExecutorService clients;

    @SuppressWarnings("NullAway.Init")
    TwoNodesTest() {}

    @BeforeAll
    void start(@TempDir Path data) {
        nodes = Nodes.two(data);
        board = Board.handedIn(nodes.get(0).http(), nodes.database(), TEACHERS);
        ReadModels.awaitCaughtUp(nodes.get(0).management());
        clients = Executors.newFixedThreadPool(THREADS);
    }

    @AfterAll
    void stop() {
        clients.shutdownNow();
        nodes.close();
    }

    @Test
    @Order(1)
    void eachFillsOneHalfOfTheReadModel() {
        List<Long> both = List.of(nodes.get(0).pid(), nodes.get(1).pid());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(nodes.readModels().owners().values()).containsExactlyInAnyOrderElementsOf(both));
    }

    @Test
    @Order(2)
    void whatOneRecordedTheOtherShowsToWhoAsksForIt() {
        for (int round = 1; round <= Rounds.of(30, 500); round++) {
            TeacherId teacher = teacher(round);
            String position =
                    Board.position(Board.support(nodes.get(round % 2).http(), teacher, "read-" + round, 1000 + round));
            long start = System.nanoTime();
            HttpResponse<String> timeline = nodes.get((round + 1) % 2)
                    .http()
                    .get("/v1/teachers/" + teacher + "/timeline?size=200&after=" + position, Board.HR);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
            assertThat(timeline.statusCode()).as(timeline.body()).isEqualTo(200);
            assertThat(timeline.body()).contains("\"quantity\":" + (1000 + round));
        }
    }

    @Test
    @Order(3)
    void ofManyThatDecideAtOnceExactlyOneWins() throws Exception {
        for (int round = 0; round < Rounds.of(20, 500); round++) {
            List<HttpResponse<String>> answers = decideAtOnce(round);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.statusCode() != 201).allSatisfy(answer -> assertThat(
                            Http.assertProblem(answer, 409).path("rule").asString())
                    .isIn("step-once-a-day", "trajectory-ended", "concurrent-change"));
        }
        assertThat(board.brokenStreams()).isEmpty();
        assertThat(nodes.readModels().differencesFromRebuild(nodes.get(1).management()))
                .isEmpty();
    }

    /** The planted fault: nothing in the database keeps two from taking the same number. Last, for it spoils the store. */
    @Test
    @Order(4)
    void withoutTheUniqueNumberSeveralWin() throws Exception {
        Databases.administer(
                nodes.database(), "alter table domainevententry drop constraint domainevententry_one_per_number");
        boolean caught = false;
        for (int round = 10_000; round < 10_100 && !caught; round++) {
            long winners = decideAtOnce(round).stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .count();
            caught = winners > 1 && !board.brokenStreams().isEmpty();
        }
        assertThat(caught).as("two winners, and a number taken twice").isTrue();
    }

    private TeacherId teacher(int round) {
        return board.teachers().get(round % TEACHERS);
    }

    /** A trajectory is begun in one round of ten, and withdrawn in the next ten, each by whoever is first. */
    private List<HttpResponse<String>> decideAtOnce(int round) throws Exception {
        int turn = round / TEACHERS;
        String fact = """
                {"type": "promotion-step", "trajectory": "t%d", "school": "16AH", "fromScale": "LB", "toScale": "LC",
                 "step": "%s", "date": "%s"}""".formatted(
                        turn / 2,
                        turn % 2 == 0 ? "aanmelding" : "intrekking",
                        LocalDate.of(2015, 1, 1).plusDays(turn % 3000));
        CyclicBarrier together = new CyclicBarrier(THREADS);
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Http node = nodes.get(i % 2).http();
            String key = "decide-" + round + "-" + i;
            sent.add(clients.submit(() -> {
                together.await();
                return Board.record(node, teacher(round), key, fact);
            }));
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> one : sent) {
            answers.add(one.get());
        }
        return answers;
    }
}

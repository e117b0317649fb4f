package nl.waaier.api.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.waaier.api.faults.ReadModels;
import nl.waaier.api.recording.Position;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.ProductProcess;
import nl.waaier.api.testing.Rounds;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of two nodes freezes, dies, or is restarted, while both record. */
@Tag(Rounds.TAG)
class NodeFaultsTest {

    private static final Duration TAKEN_OVER = Duration.ofMinutes(3);

    private Nodes nodes;
    private Board board;

    @SuppressWarnings("NullAway.Init")
    NodeFaultsTest() {}

    @BeforeEach
    void start(@TempDir Path data) {
        nodes = Nodes.two(data);
        board = Board.handedIn(nodes.get(0).http(), nodes.database(), 20);
        ReadModels.awaitCaughtUp(nodes.get(0).management());
        awaitOwners(2);
    }

    @AfterEach
    void stop() {
        nodes.close();
    }

    @Test
    void aFrozenNodesWorkIsTakenOverAndItDoesNoHarmOnceItGoesOn() {
        ProductProcess frozen = nodes.get(0);
        ProductProcess other = nodes.get(1);
        try (Load there = new Load(board, 2, frozen::http);
                Load here = new Load(board, 2, other::http)) {
            await().until(() -> there.acknowledged() > 50);
            frozen.freeze();
            long thaw =
                    System.nanoTime() + Duration.ofSeconds(Rounds.of(15, 30)).toNanos();
            awaitOwners(1);
            assertThat(nodes.readModels().owners().values()).containsOnly(other.pid());
            int during = here.acknowledged();
            String position =
                    Board.position(Board.support(other.http(), board.teachers().getFirst(), "frozen", 7));
            await().atMost(TAKEN_OVER)
                    .until(() -> other.http()
                                    .get(
                                            "/v1/teachers/" + board.teachers().getFirst() + "/timeline?after="
                                                    + position,
                                            Board.HR)
                                    .statusCode()
                            == 200);
            await().atMost(TAKEN_OVER).until(() -> System.nanoTime() > thaw && here.acknowledged() > during);
            frozen.thaw();
            int after = there.acknowledged();
            await().atMost(TAKEN_OVER).until(() -> there.acknowledged() > after + 20);
            awaitOwners(2);
            here.stop();
            assertAllIsThere(there.stop());
            assertAllIsThere(here.stop());
        }
        assertThat(nodes.readModels().differencesFromRebuild(frozen.management()))
                .isEmpty();
    }

    @Test
    void aKilledNodesWorkIsTakenOver() {
        try (Load load = new Load(board, 4, () -> nodes.get(1).http())) {
            nodes.get(0).kill();
            awaitOwners(1);
            assertThat(nodes.readModels().owners().values())
                    .containsOnly(nodes.get(1).pid());
            assertAllIsThere(load.stop());
        }
        ReadModels.awaitCaughtUp(nodes.get(1).management());
        assertThat(nodes.readModels().differencesFromRebuild(nodes.get(1).management()))
                .isEmpty();
    }

    @Test
    void aRollingRestartLosesNothingAndRebuildsNothing() {
        AtomicInteger serving = new AtomicInteger(1);
        int generation = ReadModels.generation(nodes.get(0).management());
        try (Load load = new Load(board, 4, () -> serving(serving))) {
            for (int round = 0; round < Rounds.of(1, 3); round++) {
                for (int node = 0; node < 2; node++) {
                    serving.set(1 - node);
                    nodes.get(node).stop();
                    nodes.get(node).start();
                    int before = load.acknowledged();
                    await().atMost(TAKEN_OVER).until(() -> load.acknowledged() > before + 20);
                }
            }
            Map<String, TeacherId> acknowledged = load.stop();
            System.out.println("rolling restart: acknowledged " + acknowledged.size() + ", failed " + load.failed());
            assertAllIsThere(acknowledged);
            assertThat(load.failed()).isZero();
        }
        ReadModels.awaitCaughtUp(nodes.get(0).management());
        assertThat(ReadModels.generation(nodes.get(0).management())).isEqualTo(generation);
        assertThat(nodes.readModels().differencesFromRebuild(nodes.get(0).management()))
                .isEmpty();
    }

    private Http serving(AtomicInteger serving) {
        return nodes.get(serving.get()).http();
    }

    private void awaitOwners(int many) {
        await().alias("the read model is filled by " + many)
                .atMost(TAKEN_OVER)
                .until(() -> nodes.readModels().owners().size() == 2
                        && nodes.readModels().owners().values().stream()
                                        .distinct()
                                        .count()
                                == many);
    }

    private void assertAllIsThere(Map<String, TeacherId> acknowledged) {
        assertThat(acknowledged).isNotEmpty();
        acknowledged.forEach((position, teacher) ->
                assertThat(Position.parse(position).number()).isLessThan(board.events(teacher)));
        assertThat(board.brokenStreams()).isEmpty();
    }
}

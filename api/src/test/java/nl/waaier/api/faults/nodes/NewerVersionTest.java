package nl.waaier.api.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import nl.waaier.api.faults.ReadModels;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.ProductProcess;
import nl.waaier.api.testing.Rounds;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.FactKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node of a newer version beside one of an older, as while they are replaced one after the other. */
@Tag(Rounds.TAG)
class NewerVersionTest {

    private static final Duration SOON = Duration.ofMinutes(3);

    @Test
    void theOlderOneWritesNothingWrongAndLeavesWhatItCannotReadToTheNewer(@TempDir Path data) {
        try (Nodes nodes = new Nodes(data)) {
            ProductProcess older =
                    nodes.add(OlderBuild.classPath(data.resolve("older"))).start();
            Board board = Board.handedIn(older.http(), nodes.database(), 10);
            ReadModels.awaitCaughtUp(older.management());
            ProductProcess newer = nodes.add().start();
            await().atMost(SOON).until(() -> isReady(newer));
            aReadModelOfANewerFormIsLeftAlone(older, newer);

            TeacherId recognised = board.teachers().getFirst();
            TeacherId other = board.teachers().getLast();
            String recognition = Board.position(Board.record(newer.http(), recognised, "recognised", """
                    {"type": "recognition", "school": "16AH", "role": "vakleraar", "from": "2016-01-01",
                     "until": "2016-12-31", "kind": "formeel", "standard": "Velon", "decidedBy": "rector"}"""));
            await().atMost(SOON)
                    .until(() -> asked(newer, recognised, recognition).statusCode() == 200);
            int events = board.events(recognised);
            Http.assertProblem(Board.support(older.http(), recognised, "half", 5), 503);
            assertThat(board.events(recognised)).isEqualTo(events);
            String position = Board.position(Board.support(older.http(), other, "other", 6));
            await().atMost(SOON).until(() -> asked(newer, other, position).statusCode() == 200);
            Board.position(Board.support(newer.http(), recognised, "whole", 7));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(nodes.readModels().owners())
                            .hasSize(2)
                            .allSatisfy((part, owner) -> assertThat(owner).isEqualTo(newer.pid())));
            HttpResponse<String> health = older.management().get("/actuator/health", null);
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body())
                    .contains(OlderBuild.UNKNOWN + ", revision " + FactKind.RECOGNITION_GIVEN.revision());
            assertThat(older.printed()).contains("The read model is left to nodes of a newer version");
            assertThat(older.printed().lines().filter(line -> line.startsWith("\tat ")))
                    .as("stack traces")
                    .isEmpty();
            assertThat(nodes.readModels().differencesFromRebuild(newer.management()))
                    .isEmpty();

            older.kill();
            older.launch();
            await().atMost(SOON).until(() -> !older.isAlive());
            assertThat(older.printed()).contains("holds events that this version cannot read");
        }
    }

    private static void aReadModelOfANewerFormIsLeftAlone(ProductProcess older, ProductProcess newer) {
        String functiemix = "/v1/schools/16AH/functiemix";
        Http.assertProblem(older.http().get(functiemix, Board.HR), 503);
        assertThat(newer.http().get(functiemix, Board.HR).statusCode()).isEqualTo(200);
        assertThat(isReady(older)).isFalse();
        int generation =
                ReadModels.status(newer.management()).path("generation").asInt();
        older.kill();
        older.start();
        Http.assertProblem(older.http().get(functiemix, Board.HR), 503);
        assertThat(ReadModels.status(newer.management()).path("generation").asInt())
                .as("not built anew by the older one")
                .isEqualTo(generation);
    }

    private static HttpResponse<String> asked(ProductProcess node, TeacherId teacher, String position) {
        return node.http().get("/v1/teachers/" + teacher + "/timeline?after=" + position, Board.HR);
    }

    private static boolean isReady(ProductProcess node) {
        return ReadModels.status(node.management()).path("ready").asBoolean();
    }
}

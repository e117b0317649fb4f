package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.projections.testing.MongoProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The read store dies under the whole product, and another, empty one takes its place. */
class ReadStoreAwayTest {

    private static final Duration ANSWERED = Duration.ofSeconds(5);
    private static final Duration HEALED = Duration.ofSeconds(60);

    private final List<MongoProcess> servers = new ArrayList<>();

    @AfterEach
    void killAll() {
        servers.forEach(MongoProcess::kill);
    }

    @Test
    void questionsAreRefusedInTimeCommandsGoOnAndTheViewsHealByThemselves(@TempDir Path data) {
        MongoProcess first = MongoProcess.start();
        servers.add(first);
        try (Product product = Product.start(data, Map.of("spring.mongodb.uri", first.uri() + "/waaier"))) {
            OneTeacher teacher = OneTeacher.in(product, data);
            String timeline = "/v1/teachers/" + teacher.id() + "/timeline";
            String position = recorded(teacher, "before", 10);
            List<String> questions = List.of(
                    timeline,
                    timeline + "-export",
                    timeline + "?after=" + position,
                    "/v1/boards/12345/role-mix",
                    "/v1/schools/16AH/functiemix",
                    "/v1/schools/16AH/role-mix/holders?after=" + position);
            questions.forEach(question -> answered(product, question, 200));

            first.kill();
            questions.forEach(question -> {
                HttpResponse<String> refused = answered(product, question, 503);
                Http.assertProblem(refused, 503);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            });
            long start = System.nanoTime();
            String missed = recorded(teacher, "meanwhile", 20);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ANSWERED);
            answered(product, "/v1/boards/12345", 200);

            servers.add(first.startEmptyInItsPlace());
            questions.forEach(question -> await(question)
                    .atMost(HEALED)
                    .until(() -> get(product, question).statusCode() == 200));
            assertThat(get(product, timeline + "?after=" + missed).body())
                    .contains("\"total\":4", "\"quantity\":10", "\"quantity\":20");
            String later = recorded(teacher, "afterwards", 30);
            assertThat(answered(product, timeline + "?after=" + later, 200).body())
                    .contains("\"total\":5", "\"quantity\":30");
        }
    }

    private static String recorded(OneTeacher teacher, String key, int hours) {
        HttpResponse<String> response = teacher.record(key, hours);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return response.headers().firstValue("Position").orElseThrow();
    }

    private static HttpResponse<String> answered(Product product, String question, int status) {
        long start = System.nanoTime();
        HttpResponse<String> response = get(product, question);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(question).isLessThan(ANSWERED);
        assertThat(response.statusCode()).as(question + " " + response.body()).isEqualTo(status);
        return response;
    }

    private static HttpResponse<String> get(Product product, String question) {
        return product.http().get(question, OneTeacher.HR);
    }
}

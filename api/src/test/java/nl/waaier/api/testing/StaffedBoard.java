package nl.waaier.api.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.core.shared.BoardNumber;
import tools.jackson.databind.JsonNode;

/** A board with staff in a running product, which is told and asked over HTTP and nothing else. */
public final class StaffedBoard {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HR = Product.token(UserRole.HR, new BoardNumber("12345"));
    private static final int TEACHERS = 8;
    private static final String LARGE_PAGE = "?size=200";

    private final Http http;
    private final Http management;

    /** The board in a product of this process. */
    public StaffedBoard(Product product) {
        this(product.http(), product.management());
    }

    /** The board in a product anywhere. */
    public StaffedBoard(Http http, Http management) {
        this.http = http;
        this.management = management;
    }

    private static byte[] delivery() {
        Delivery delivery = new Delivery().row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J");
        for (int i = 1; i <= TEACHERS; i++) {
            String who = "12345;" + i + ";";
            delivery.row("leraren", who + "Anna;van der;Berg" + i + ";anna@example.org;1980-02-29")
                    .row("aanstellingen", who + "1;16AH;2010-08-01;2010-08-01;;1;LB;;1.0000;9;N;N;aanname")
                    .row("aanstellingen", who + "1;16AH;2010-08-01;2015-08-01;;1;LB;;0.8000;9;N;N;omvang")
                    .row("loopbaan", who + "16AH;;vakleraar;1;team;toelating;2012-08-01;;starter;selectie;;;rector;;")
                    .row("promoties", who + "T-1;16AH;besluit;2015-06-01;LB;LC;positief;bestuur;;");
        }
        return delivery.zip();
    }

    /** Hands in the board's files and answers how many events that came to. */
    public int handIn() {
        HttpResponse<String> accepted =
                http.send(http.request("POST", "/v1/imports", HR, BodyPublishers.ofByteArray(delivery()))
                        .header("Content-Type", "application/zip"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String path = "/v1/imports/" + Http.read(accepted).path("id").asString();
        await().atMost(PATIENCE).until(() -> get(path).path("percent").asInt() == 100);
        await().atMost(PATIENCE).until(() -> List.of("done", "failed")
                .contains(get(path).path("state").asString()));
        assertThat(get(path).path("state").asString()).isEqualTo("done");
        assertThat(get(path).toString()).doesNotContainPattern("\"rejected\":[1-9]");
        return get(path).path("events").asInt();
    }

    /** The ids of its teachers. */
    public List<String> teachers() {
        return get("/v1/schools/16AH/role-mix/holders" + LARGE_PAGE).findValuesAsString("teacherId").stream()
                .sorted()
                .toList();
    }

    /**
     * Records support on a teacher, or asks once more what came of that.
     *
     * @return the position that was reached
     */
    public String record(SentFact fact) {
        HttpResponse<String> response = http.send(http.request(
                        "POST", "/v1/teachers/" + fact.teacher() + "/facts", HR, BodyPublishers.ofString(fact.body()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", fact.key()));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return response.headers().firstValue("Position").orElseThrow();
    }

    /** How many facts stand on a teacher's timeline. */
    public int facts(String teacher) {
        return get("/v1/teachers/" + teacher + "/timeline").path("total").asInt();
    }

    /** Waits until every event was taken in. */
    public StaffedBoard caughtUp() {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            JsonNode status = readModel();
            return status.path("ready").asBoolean()
                    && !status.path("rebuilding").asBoolean()
                    && status.path("behind").asInt() == 0;
        });
        return this;
    }

    /** How the read model stands. */
    public JsonNode readModel() {
        return Http.read(management.get("/actuator/readmodel", null));
    }

    /** The generation that answers. */
    public int generation() {
        return readModel().path("generation").asInt();
    }

    /** What is answered to the questions of every kind of user, word for word, by question. */
    public Map<String, String> answers() {
        List<String> questions = new ArrayList<>(List.of(
                "/v1/boards/12345",
                "/v1/boards/12345/role-mix",
                "/v1/schools/16AH/role-mix",
                "/v1/schools/16AH/role-mix/holders" + LARGE_PAGE,
                "/v1/boards/12345/functiemix",
                "/v1/schools/16AH/functiemix-series",
                "/v1/boards/12345/functiemix-explanation?sector=VO",
                "/v1/boards/12345/functiemix/posts",
                "/v1/boards/12345/promotions",
                "/v1/boards/12345/promotion-counts",
                "/v1/boards/12345/unexplained-changes",
                "/v1/imports"));
        for (String teacher : teachers()) {
            questions.add("/v1/teachers/" + teacher + "/timeline" + LARGE_PAGE);
            questions.add("/v1/teachers/" + teacher + "/promotions");
        }
        Map<String, String> answers = new LinkedHashMap<>();
        questions.forEach(question -> answers.put(question, get(question).toPrettyString()));
        return answers;
    }

    private JsonNode get(String path) {
        HttpResponse<String> response = http.get(path, HR);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return Http.read(response);
    }
}

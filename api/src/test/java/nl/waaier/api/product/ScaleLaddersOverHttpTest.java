package nl.waaier.api.product;

import static nl.waaier.api.product.PromotionStaff.BOARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.Brin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Support staff rises by a ladder that the board sets; and whoever left and came back was hired again, not promoted. */
class ScaleLaddersOverHttpTest {

    private static final String LADDERS = "/v1/boards/12345/scale-ladders";
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String SUPPORT = "{\"name\":\"Functies A tot en met C\",\"labels\":[\"C\",\"B\",\"A\"]}";

    @TempDir
    Path data;

    @Test
    void aRiseOfSupportStaffIsAPromotionOnceTheBoardSetItsLadder() {
        try (Product product = Product.start(data, Map.of())) {
            in(product, staff());
            assertThat(unexplained(product, "")).isEmpty();
            JsonNode before = trajectory(product, "");
            assertThat(before.path("direction").asString()).isEqualTo("anders");
            assertThat(before.path("policy").path("source").asString()).isEqualTo("default");
            assertThat(before.path("policy").path("message").asString()).contains("3:46", "zes weken", "geen eigen");
            assertThat(before.path("policy").path("messageEn").asString()).contains("3:46", "six weeks", "Default");
            assertThat(before.path("findings").findValuesAsString("rule"))
                    .as("who decided is not on record")
                    .containsExactly("decider-told");
            Instant then = Instant.now();
            await().until(() -> Instant.now().isAfter(then.plusMillis(2)));

            onlyHrAndBestuurWriteAndTheBoardReads(product);
            assertThat(put(product, "oop", SUPPORT, 200)
                            .path("labels")
                            .valueStream()
                            .map(JsonNode::asString))
                    .containsExactly("C", "B", "A");
            put(product, "oop", SUPPORT, 200);
            assertThat(put(product, "md", SUPPORT.replace("\"C\",\"B\",\"A\"", "\"A\",\"B\""), 409)
                            .path("rule")
                            .asString())
                    .isEqualTo("ladder-keeps-order");

            assertThat(unexplained(product, "")).containsExactly("silent-promotion C-B");
            assertThat(unexplained(product, "?knownOn=" + then)).isEmpty();
            assertThat(trajectory(product, "").path("direction").asString()).isEqualTo("hoger");
            assertThat(trajectory(product, "&knownOn=" + then).path("direction").asString())
                    .isEqualTo("anders");
            assertThat(get(product, "/v1/boards/12345/promotions?direction=hoger")
                            .path("total")
                            .asInt())
                    .isEqualTo(1);
            String years = "?fromSchoolYear=2015/2016&untilSchoolYear=2016/2017";
            assertThat(get(product, "/v1/boards/12345/promotion-counts" + years)
                            .path("counts")
                            .findValuesAsString("direction"))
                    .contains("hoger")
                    .doesNotContain("anders");
            assertThat(get(product, "/v1/boards/12345/promotion-equality" + years)
                            .path("total")
                            .toString())
                    .doesNotContain("\"number\":0");

            withdrawn(product);
            assertThat(unexplained(product, "")).isEmpty();
        }
    }

    private static void onlyHrAndBestuurWriteAndTheBoardReads(Product product) {
        for (UserRole role : List.of(UserRole.PMR, UserRole.SCHOOLLEIDER)) {
            String token =
                    role == UserRole.PMR ? Product.token(role, BOARD) : Product.schoolleider(BOARD, new Brin("16AH"));
            Http.assertProblem(product.http().json("PUT", LADDERS + "/oop", token, SUPPORT), 403);
            assertThat(product.http().get(LADDERS, token).statusCode()).isEqualTo(200);
        }
        JsonNode faulty = put(product, "OOP", "{\"sector\":\"x\",\"labels\":[\"C\",\"C\",\"c\",null]}", 400);
        assertThat(faulty.path("faults").findValuesAsString("field"))
                .containsExactlyInAnyOrder("ladder", "name", "sector", "labels[1]", "labels[2]", "labels[3]");
        assertThat(put(product, "oop", "{\"name\":\"OOP\",\"labels\":[\"C\"]}", 400)
                        .path("faults")
                        .findValuesAsString("field"))
                .containsExactly("labels");
        assertThat(put(product, "oop", "{\"name\":\"OOP\"}", 400).path("faults").findValuesAsString("field"))
                .containsExactly("labels");
    }

    private static void withdrawn(Product product) {
        String retraction = LADDERS + "/oop/retraction";
        Http.assertProblem(product.http().json("POST", retraction, HR, "{}"), 400);
        assertThat(get(product, LADDERS).path("ladders").findValuesAsString("ladder"))
                .containsExactly("oop");
        HttpResponse<String> response = product.http().json("POST", retraction, HR, "{\"reason\":\"vervallen\"}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        assertThat(Http.read(response).path("ladders")).isEmpty();
        assertThat(Http.assertProblem(product.http().json("POST", retraction, HR, "{\"reason\":\"weer\"}"), 409)
                        .path("rule")
                        .asString())
                .isEqualTo("ladder-unknown");
    }

    /** The case of a real office: on LB until 2018, back in 2021 on LC; beside her one who was promoted. */
    @Test
    void whoLeftAndCameBackLeftAndJoinedInTheExplanationAndIsNoUnexplainedPromotion() {
        try (Product product = Product.start(data, Map.of())) {
            in(
                    product,
                    organisation()
                            .row("leraren", "12345;U2001;Proef;;Weerom;;1980-01-01")
                            .row("aanstellingen", works("U2001", "1", "2010-08-01", "2018-07-31", "LB", 9, "aanname"))
                            .row("aanstellingen", works("U2001", "2", "2021-08-01", "", "LC", 9, "bevordering"))
                            .row("leraren", "12345;U2002;Proef;;Gebleven;;1980-01-01")
                            .row("aanstellingen", works("U2002", "1", "2010-08-01", "2018-07-31", "LB", 9, "aanname"))
                            .row("aanstellingen", works("U2002", "2", "2018-08-01", "", "LC", 9, "bevordering")));
            for (String of : List.of("/v1/boards/12345", "/v1/schools/16AH")) {
                JsonNode answer = get(product, of + "/functiemix-explanation?from=2017-10-01&until=2021-10-01");
                assertThat(answer.path("scales").valueStream().map(ScaleLaddersOverHttpTest::causes))
                        .containsExactly(
                                "LB -2.0000: left -1.0000, promoted -1.0000",
                                "LC 2.0000: joined 1.0000, promoted 1.0000");
            }
            assertThat(unexplained(product, "")).containsExactly("promotion-without-trajectory LB-LC");
        }
    }

    /** What one scale says, once its causes are seen to add up to the difference exactly. */
    private static String causes(JsonNode scale) {
        BigDecimal sum = scale.path("causes")
                .valueStream()
                .map(cause -> cause.path("fte").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(scale.path("difference").decimalValue());
        List<String> causes = scale.path("causes")
                .valueStream()
                .map(cause -> cause.path("cause").asString() + " " + fte(cause.path("fte")))
                .sorted()
                .toList();
        return scale.path("scale").asString() + " " + fte(scale.path("difference")) + ": " + String.join(", ", causes);
    }

    private static String fte(JsonNode number) {
        return number.decimalValue().setScale(4).toPlainString();
    }

    private static Delivery organisation() {
        return new Delivery().row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J");
    }

    /** One rose from C to B without a word, another by a trajectory of which nobody tells who decided. */
    private static Delivery staff() {
        return organisation()
                .row("leraren", "12345;1;Anna;;Stil;;1980-01-01")
                .row("aanstellingen", works("1", "1", "2010-08-01", "2016-07-31", "C", 15, "aanname"))
                .row("aanstellingen", works("1", "2", "2016-08-01", "", "B", 15, ""))
                .row("leraren", "12345;2;Anna;;Traject;;1980-01-01")
                .row("aanstellingen", works("2", "1", "2010-08-01", "2016-07-31", "C", 15, "aanname"))
                .row("aanstellingen", works("2", "2", "2016-08-01", "", "B", 15, "bevordering"))
                .row("promoties", "12345;2;OOP-1;16AH;besluit;2016-04-01;C;B;positief;;portfolio;")
                .row("promoties", "12345;2;OOP-1;16AH;benoeming;2016-08-01;C;B;positief;bestuur;;");
    }

    private static String works(
            String number, String id, String from, String until, String scale, int category, String reason) {
        return "12345;%s;%s;16AH;%s;%s;%s;1;%s;;1.0000;%d;N;N;%s"
                .formatted(number, id, from, from, until, scale, category, reason);
    }

    private void in(Product product, Delivery delivery) {
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(data), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        product.awaitReadModel();
    }

    private static JsonNode put(Product product, String code, String body, int status) {
        HttpResponse<String> response = product.http().json("PUT", LADDERS + "/" + code, HR, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Http.read(response);
    }

    private static JsonNode trajectory(Product product, String query) {
        return get(product, "/v1/boards/12345/promotions?size=10" + query)
                .path("trajectories")
                .get(0);
    }

    private static List<String> unexplained(Product product, String query) {
        return get(product, "/v1/boards/12345/unexplained-changes" + query)
                .path("changes")
                .valueStream()
                .map(change -> "%s %s-%s"
                        .formatted(
                                change.path("kind").asString(),
                                change.path("fromScale").asString(),
                                change.path("toScale").asString()))
                .toList();
    }

    private static JsonNode get(Product product, String path) {
        HttpResponse<String> response = product.http().get(path, HR);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Http.read(response);
    }
}

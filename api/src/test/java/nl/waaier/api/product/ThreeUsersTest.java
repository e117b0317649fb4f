package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.embedded.EmbeddedReadStore;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The jobs of the three users, from an empty folder, over HTTP: on the embedded stores and on configured ones. */
class ThreeUsersTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final Brin SCHOOL = new Brin("16AH");
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String BESTUUR = Product.token(UserRole.BESTUUR, BOARD);
    private static final String SCHOOLLEIDER = Product.schoolleider(BOARD, SCHOOL);

    @TempDir
    Path data;

    /** On what the product keeps its events and its read models. */
    enum Stores {
        EMBEDDED {
            @Override
            Map<String, String> settings() {
                return Map.of();
            }
        },
        CONFIGURED {
            @Override
            Map<String, String> settings() {
                return Map.of(
                        "spring.datasource.url",
                        Databases.postgres(),
                        "spring.mongodb.uri",
                        READ_STORE.uri("waaier") + UUID.randomUUID().toString().substring(0, 8));
            }
        };

        private static final EmbeddedReadStore READ_STORE = new EmbeddedReadStore();

        abstract Map<String, String> settings();
    }

    @ParameterizedTest
    @EnumSource
    void aBoardsStaffGoesInAndAnswersComeOut(Stores stores) {
        try (Product product = Product.start(data, stores.settings())) {
            JsonNode job = handIn(product, staff(), "");
            assertThat(job.path("state").asString()).isEqualTo("done");
            assertThat(job.toString()).contains("\"rejected\":1");
            rejectedRowIsReported(product, job.path("id").asString());
            TeacherId anna = teacher(product, "1");

            theSchoolleiderSeesTheRoleMix(product);
            theTeacherSeesTheOwnTimeline(product, anna);
            theBestuurSeesTheFunctiemix(product);
            handingInTheSameAgainRecordsNothing(product);
            aFactByHandIsReadAtOnceAndOnce(product, anna);
            aWrongFactIsReplacedAndTheOldAnswerStays(product, anna);
            anotherBoardSeesNothing(product, anna);
        }
    }

    private static Delivery staff() {
        return new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J")
                .row("leraren", "12345;1;Anna;van der;Berg;anna@example.org;1980-02-29")
                .row("leraren", "12345;2;Bram;;Özdemir;bram@example.org;1970-01-01")
                .row("aanstellingen", "12345;1;1;16AH;2014-08-01;2014-08-01;;1;LB;;0.8000;9;N;N;aanname")
                .row("aanstellingen", "12345;1;1;16AH;2014-08-01;2018-08-01;;1;LB;;0,6;9;N;N;omvang")
                .row("aanstellingen", "12345;2;1;16AH;2010-08-01;2010-08-01;;1;LC;;1.0000;9;N;N;aanname")
                .row("aanstellingen", "12345;2;2;16AH;2010-08-01;2010-08-01;;1;LC;;1.5x;9;N;N;aanname")
                .row("loopbaan", loopbaan("1", "vakleraar;1;team;toelating;2014-08-01;;starter;selectie;;;rector;;"))
                .row("loopbaan", loopbaan("1", "vakleraar;1;team;fase;2016-08-01;;ervaren;;;;teamleider;;"))
                .row("loopbaan", loopbaan("1", "schoolopleider;4;school;toelating;2019-08-01;;starter;keuze;;;;;"))
                .row(
                        "loopbaan",
                        loopbaan(
                                "1", "schoolopleider;4;school;ondersteuning;2019-05-01;2019-07-01;;scholing;40;uur;;;"))
                .row("loopbaan", loopbaan("2", "vakleraar;1;team;toelating;2010-08-01;;meester;selectie;;;;;"));
    }

    private static String loopbaan(String teacher, String rest) {
        return "12345;" + teacher + ";16AH;sectie wiskunde;" + rest;
    }

    private static JsonNode handIn(Product product, Delivery delivery, String query) {
        HttpResponse<String> accepted = product.http()
                .send(product.http()
                        .request("POST", "/v1/imports" + query, HR, BodyPublishers.ofByteArray(delivery.zip()))
                        .header("Content-Type", "application/zip"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String job = accepted.headers().firstValue("Location").orElseThrow();
        String path = job.substring(job.indexOf("/v1/"));
        await().atMost(Duration.ofSeconds(60)).until(() -> List.of("done", "failed")
                .contains(get(product, path, HR).path("state").asString()));
        return get(product, path, HR);
    }

    private static JsonNode get(Product product, String path, String token) {
        HttpResponse<String> response = product.http().get(path, token);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return Http.read(response);
    }

    private static String text(Product product, String path, String token) {
        return product.http().get(path, token).body();
    }

    private static String mixes(String answer) {
        return answer.substring(answer.indexOf("\"mixes\""));
    }

    /** Questions come before what they ask about is folded; what is imported has no position to wait for. */
    private static JsonNode awaitAnswer(Product product, String path, String token, String expected) {
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> product.http().get(path, token).body().contains(expected));
        return get(product, path, token);
    }

    private static TeacherId teacher(Product product, String personnelNumber) {
        return product.bean(PersonRegister.class).find(BOARD, List.of(personnelNumber)).values().stream()
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    private static void rejectedRowIsReported(Product product, String job) {
        HttpResponse<String> report = product.http().get("/v1/imports/" + job + "/rejections", HR);
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.body().lines().toList()).hasSize(2).last().asString().contains("aanstellingen.csv;5;fte;");
    }

    private static void theSchoolleiderSeesTheRoleMix(Product product) {
        String path = "/v1/schools/16AH/role-mix?referenceDate=2020-10-01";
        JsonNode mix = awaitAnswer(product, path, SCHOOLLEIDER, "\"teachers\":2,");
        assertThat(mix.path("cells").toString())
                .contains("{\"domain\":1,\"stage\":\"ervaren\",\"teachers\":1,\"holdings\":1}")
                .contains("{\"domain\":1,\"stage\":\"meester\",\"teachers\":1,\"holdings\":1}")
                .contains("{\"domain\":4,\"stage\":\"starter\",\"teachers\":1,\"holdings\":1}");
        assertThat(mix.path("singleHolderRoles").toString()).isEqualTo("[\"schoolopleider\"]");
        assertThat(mix.path("gaps").toString())
                .isEqualTo("{\"holdings\":3,\"withoutRoleEntry\":0,\"withoutSupport\":2,\"withoutFacilitation\":3,"
                        + "\"withoutRecognition\":2,\"withoutInduction\":0,\"recognitionEnding\":0}");
        JsonNode holders =
                get(product, "/v1/schools/16AH/role-mix/holders?domain=4&referenceDate=2020-10-01", SCHOOLLEIDER);
        assertThat(holders.path("total").asInt()).isEqualTo(1);
        assertThat(holders.path("holders").get(0).path("name").asString()).isEqualTo("Anna van der Berg");
        assertThat(get(product, path.replace("2020-10-01", "2013-10-01"), SCHOOLLEIDER)
                        .path("teachers")
                        .asInt())
                .isEqualTo(1);
    }

    private static void theTeacherSeesTheOwnTimeline(Product product, TeacherId anna) {
        String token = Product.teacher(BOARD, anna);
        JsonNode timeline = awaitAnswer(product, "/v1/me/timeline?size=200", token, "schoolopleider");
        assertThat(timeline.path("total").asInt()).isEqualTo(6);
        assertThat(timeline.path("entries").findValuesAsString("type"))
                .containsExactly(
                        "appointment-start", "role-entry", "stage", "appointment-change", "support", "role-entry");
        assertThat(timeline.path("gaps").toString()).contains("\"role\":\"schoolopleider\"", "geen facilitering");
        HttpResponse<String> csv = product.http().get("/v1/me/timeline-export", token);
        assertThat(csv.body())
                .startsWith("\uFEFFdatum;tot;soort")
                .contains("ondersteuning")
                .hasLineCount(7);
        assertThat(product.http()
                        .get("/v1/teachers/" + teacher(product, "2") + "/timeline", token)
                        .statusCode())
                .isEqualTo(404);
    }

    private static void theBestuurSeesTheFunctiemix(Product product) {
        JsonNode mix = awaitAnswer(
                product, "/v1/boards/12345/functiemix-series?fromYear=2015&untilYear=2018", BESTUUR, "\"LC\"");
        assertThat(mix.path("sector").asString()).isEqualTo("VO");
        assertThat(text(product, "/v1/boards/12345/functiemix-series?fromYear=2015&untilYear=2018", BESTUUR))
                .contains("\"fte\":1.8000,\"scales\":[{\"scale\":\"LB\",\"fte\":0.8000,\"share\":44.4},"
                        + "{\"scale\":\"LC\",\"fte\":1.0000,\"share\":55.6}]")
                .contains("\"referenceDate\":\"2018-10-01\",\"fte\":1.6000");
        JsonNode posts =
                get(product, "/v1/boards/12345/functiemix/posts?sector=VO&scale=LB&referenceDate=2018-10-01", BESTUUR);
        assertThat(posts.path("posts").get(0).path("name").asString()).isEqualTo("Anna van der Berg");
    }

    private static void handingInTheSameAgainRecordsNothing(Product product) {
        assertThat(handIn(product, staff(), "").toString()).contains("\"events\":0");
    }

    private static void aFactByHandIsReadAtOnceAndOnce(Product product, TeacherId anna) {
        String body = """
                {"type": "facilitation", "school": "16AH", "role": "schoolopleider", "from": "2019-08-01",
                 "until": "2020-07-31", "kind": "tijd", "quantity": 80, "unit": "klokuur", "per": "schooljaar", "decidedBy": "rector"}""";
        HttpResponse<String> first = post(product, anna, "", SCHOOLLEIDER, "key-1", body);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        String position = first.headers().firstValue("Position").orElseThrow();

        JsonNode mix =
                get(product, "/v1/schools/16AH/role-mix?referenceDate=2020-06-01&after=" + position, SCHOOLLEIDER);
        assertThat(mix.path("gaps").path("withoutFacilitation").asInt()).isEqualTo(2);

        HttpResponse<String> again = post(product, anna, "", SCHOOLLEIDER, "key-1", body);
        assertThat(again.body()).isEqualTo(first.body());
        Http.assertProblem(post(product, anna, "", SCHOOLLEIDER, "key-1", body.replace("80", "81")), 409);
        JsonNode refused = Http.assertProblem(post(product, anna, "", SCHOOLLEIDER, "key-2", """
                {"type": "stage", "school": "16AH", "role": "schoolopleider", "date": "2021-08-01", "stage": "meester",
                 "decidedBy": "rector", "evidence": "lesbezoek"}"""), 409);
        assertThat(refused.path("rule").asString()).isEqualTo("stage-rises-one-step");
        JsonNode faulty = Http.assertProblem(post(product, anna, "", SCHOOLLEIDER, "key-3", """
                {"type": "stage", "school": "x", "role": "schoolopleider", "stage": "hoog"}"""), 400);
        assertThat(faulty.path("faults").findValuesAsString("field"))
                .containsExactlyInAnyOrder("school", "date", "stage");
    }

    private static void aWrongFactIsReplacedAndTheOldAnswerStays(Product product, TeacherId anna) {
        String question = "/v1/boards/12345/functiemix?referenceDate=2014-10-01";
        String before = mixes(text(product, question, BESTUUR));
        Instant then = Instant.now();
        await().until(() -> Instant.now().isAfter(then.plusMillis(2)));
        String body = """
                {"reason": "verkeerde omvang ingevoerd", "fact": {"type": "appointment-start", "appointmentId": "1",
                 "school": "16AH", "startDate": "2014-08-01", "functionScale": "LB", "category": 9, "kind": "vast",
                 "fte": 0.9, "changeKind": "aanname"}}""";
        Http.assertProblem(post(product, anna, "/0/replacement", SCHOOLLEIDER, "key-4", body), 403);
        HttpResponse<String> replaced = post(product, anna, "/0/replacement", HR, "key-4", body);
        assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(201);
        String after = "&after=" + replaced.headers().firstValue("Position").orElseThrow();

        assertThat(mixes(text(product, question + after, BESTUUR)))
                .contains("\"fte\":0.9000")
                .isNotEqualTo(before);
        assertThat(mixes(text(product, question + after + "&knownOn=" + then, BESTUUR)))
                .isEqualTo(before);
        JsonNode timeline = get(product, "/v1/teachers/" + anna + "/timeline?withdrawn=true&size=200" + after, HR);
        assertThat(timeline.toString()).contains("verkeerde omvang ingevoerd");
    }

    private static void anotherBoardSeesNothing(Product product, TeacherId anna) {
        String foreign = Product.token(UserRole.HR, new BoardNumber("54321"));
        for (String path : List.of(
                "/v1/boards/12345",
                "/v1/boards/12345/functiemix",
                "/v1/boards/12345/role-mix",
                "/v1/schools/16AH/role-mix",
                "/v1/schools/16AH/functiemix/posts",
                "/v1/teachers/" + anna + "/timeline")) {
            Http.assertProblem(product.http().get(path, foreign), 404);
        }
    }

    private static HttpResponse<String> post(
            Product product, TeacherId teacher, String rest, String token, String key, String body) {
        return product.http()
                .send(product.http()
                        .request(
                                "POST",
                                "/v1/teachers/" + teacher + "/facts" + rest,
                                token,
                                BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key));
    }
}

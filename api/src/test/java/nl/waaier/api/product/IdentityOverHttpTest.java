package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** HR says over HTTP who people are: another number, another name, two files of one person. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityOverHttpTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String WORK = ";1;LB;;0.5000;9;N;N;aanname";
    private static final String MENTOR = "16AH;;mentor;1;team;toelating;2016-08-01;;starter;selectie;;;rector;;";

    private Product product;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of());
        Delivery delivery = new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J")
                .row("organisatie", "VO;12345;Stichting Toets;16AJ;Tweede;UTRECHT;J");
        person(delivery, "10", "Anna", "16AH").row("loopbaan", "12345;10;" + MENTOR);
        person(delivery, "010", "Ann", "16AJ");
        person(delivery, "20", "Bea", "16AH").row("loopbaan", "12345;20;" + MENTOR);
        person(delivery, "21", "Bep", "16AH").row("loopbaan", "12345;21;" + MENTOR.replace("2016", "2018"));
        person(delivery, "30", "Cor", "16AH");
        person(delivery, "31", "Cas", "16AH");
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(data), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        product.awaitReadModel();
    }

    private static Delivery person(Delivery delivery, String number, String name, String brin) {
        return delivery.row("leraren", "12345;" + number + ";" + name + ";;Bos;" + number + "@example.org;1980-02-29")
                .row("aanstellingen", "12345;" + number + ";1;" + brin + ";2014-08-01;2014-08-01;" + WORK);
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private String id(String number) {
        return product.bean(PersonRegister.class)
                .find(BOARD, List.of(number))
                .values()
                .iterator()
                .next()
                .id()
                .toString();
    }

    private JsonNode get(String path) {
        return Http.read(product.http().get(path, HR));
    }

    private HttpResponse<String> put(String teacher, String token, String body) {
        return product.http()
                .send(product.http()
                        .request("PUT", "/v1/teachers/" + teacher + "/identity", token, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json"));
    }

    private HttpResponse<String> join(String into, String other, String token, String key) {
        String body = "{\"other\":\"%s\",\"reason\":\"zelfde persoon\"}".formatted(other);
        return product.http()
                .send(product.http()
                        .request("POST", "/v1/teachers/" + into + "/joined-files", token, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key));
    }

    private double fte(String query) {
        double sum = 0;
        for (JsonNode post : get("/v1/boards/12345/functiemix/posts?referenceDate=2020-10-01&size=200" + query)
                .path("posts")) {
            sum += post.path("fte").asDouble();
        }
        return sum;
    }

    @Test
    void twoFilesOfOnePersonBecomeOneAndAsKnownBeforeStayTwo() {
        String anna = id("10");
        String ann = id("010");
        String before = Instant.now().toString();
        double sum = fte("");
        HttpResponse<String> answer = join(anna, ann, HR, "samen-1");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(Http.read(answer).path("renumbered").path("1").asString()).isEqualTo("1b");
        assertThat(answer.headers().firstValue("Position"))
                .contains(Http.read(answer).path("position").asString());
        product.awaitReadModel();

        assertThat(join(anna, ann, HR, "samen-1").body()).isEqualTo(answer.body());
        assertThat(fte("")).isEqualTo(sum);
        assertThat(get("/v1/schools/16AJ/staff?referenceDate=2020-10-01").toString())
                .contains(anna)
                .doesNotContain(ann);
        assertThat(get("/v1/schools/16AJ/staff?referenceDate=2020-10-01&knownOn=" + before)
                        .toString())
                .contains(ann)
                .doesNotContain(anna);
        assertThat(get("/v1/teachers/" + anna + "/timeline").toString()).contains("16AJ");

        JsonNode identity = get("/v1/teachers/" + anna + "/identity");
        assertThat(identity.path("joined").get(0).path("teacherId").asString()).isEqualTo(ann);
        assertThat(identity.path("joined").get(0).path("personnelNumber").asString())
                .isEqualTo("010");
        JsonNode given = get("/v1/teachers/" + ann + "/identity");
        assertThat(given.path("sameAs").asString()).isEqualTo(anna);
        assertThat(given.path("before").get(0).path("reason").asString()).isEqualTo("zelfde persoon");
        assertThat(given.path("before").get(0).path("changedBy").path("role").asString())
                .isEqualTo("hr");
    }

    @Test
    void aFileThatWasGivenUpIsWrittenInNoMoreAndItsOwnerReadsTheOther() {
        String cor = id("30");
        String cas = id("31");
        assertThat(join(cor, cas, HR, "samen-2").statusCode()).isEqualTo(201);
        product.awaitReadModel();

        assertRefused(join(cor, cas, HR, "samen-3"), "file-joined");
        assertRefused(join(cas, cor, HR, "samen-4"), "file-joined");
        assertRefused(put(cas, HR, "{\"personnelNumber\":\"99\",\"reason\":\"ander\"}"), "file-joined");
        HttpResponse<String> fact = product.http()
                .send(product.http()
                        .request(
                                "POST",
                                "/v1/teachers/" + cas + "/facts",
                                HR,
                                BodyPublishers.ofString(
                                        "{\"type\":\"role-exit\",\"school\":\"16AH\",\"role\":\"mentor\","
                                                + "\"lastDay\":\"2020-01-01\"}"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "samen-5"));
        assertRefused(fact, "file-joined");
        String own = Product.teacher(BOARD, TeacherId.of(cas));
        assertThat(product.http().get("/v1/me/timeline", own).body()).contains("16AH");
        assertThat(product.http().get("/v1/teachers/" + cor + "/timeline", own).statusCode())
                .isEqualTo(200);
    }

    @Test
    void filesThatCannotBothBeTrueStayAsTheyAre() {
        String bea = id("20");
        String bep = id("21");
        HttpResponse<String> answer = join(bea, bep, HR, "samen-6");

        assertRefused(answer, "role-held-once");
        assertThat(Http.read(answer).path("faults").get(0).path("field").asString())
                .isEqualTo("facts[1]");
        assertThat(get("/v1/teachers/" + bep + "/identity").path("sameAs").isNull()
                        || get("/v1/teachers/" + bep + "/identity")
                                .path("sameAs")
                                .isMissingNode())
                .isTrue();
        assertThat(get("/v1/teachers/" + bep + "/timeline").toString()).contains("mentor");
        assertThat(Http.assertProblem(join(bea, bea, HR, "samen-7"), 400)
                        .path("faults")
                        .get(0)
                        .path("field")
                        .asString())
                .isEqualTo("other");
    }

    private static void assertRefused(HttpResponse<String> answer, String rule) {
        assertThat(Http.assertProblem(answer, 409).path("rule").asString()).isEqualTo(rule);
    }

    @Test
    void somebodyGetsAnotherNumberAndAnotherNameAndWhatWasStaysKnown() {
        String bea = id("20");
        String body =
                "{\"personnelNumber\":\"2000\",\"givenName\":\"Bea\",\"familyName\":\"Vis\",\"reason\":\"getrouwd\"}";
        HttpResponse<String> answer = put(bea, HR, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode identity = Http.read(answer);
        assertThat(identity.path("personnelNumber").asString()).isEqualTo("2000");
        assertThat(identity.path("before").get(0).path("personnelNumber").asString())
                .isEqualTo("20");
        assertThat(identity.path("before").get(0).path("familyName").asString()).isEqualTo("Bos");
        assertThat(Http.read(put(bea, HR, body)).path("before").size()).isEqualTo(1);
        assertThat(product.bean(PersonRegister.class).find(BOARD, List.of("20")))
                .isEmpty();

        assertRefused(put(bea, HR, body.replace("2000", "21")), "personnel-number-taken");
        assertRefused(
                put(bea, HR, body.replace("\"reason\"", "\"birthDate\":\"2015-01-01\",\"reason\"")),
                "born-after-first-work-day");
        assertThat(Http.assertProblem(
                                put(
                                        bea,
                                        HR,
                                        "{\"email\":\"geen\",\"birthDate\":\"%s\",\"prefix\":\" \"}"
                                                .formatted(LocalDate.now(ZoneOffset.UTC)
                                                        .plusDays(2))),
                                400)
                        .path("faults")
                        .findValuesAsString("field"))
                .containsExactlyInAnyOrder("personnelNumber", "email", "birthDate", "prefix", "reason");
        put(bea, HR, "{\"personnelNumber\":\"20\",\"givenName\":\"Bea\",\"familyName\":\"Bos\",\"reason\":\"terug\"}");
    }

    @Test
    void onlyHrOfTheOwnBoardMaySayWhoSomebodyIs() {
        String anna = id("10");
        String body = "{\"personnelNumber\":\"10\",\"reason\":\"x\"}";
        for (UserRole role : List.of(UserRole.BESTUUR, UserRole.PMR)) {
            String token = Product.token(role, BOARD);
            assertThat(put(anna, token, body).statusCode()).isEqualTo(403);
            assertThat(join(anna, id("30"), token, "nee-1").statusCode()).isEqualTo(403);
            assertThat(product.http()
                            .get("/v1/teachers/" + anna + "/identity", token)
                            .statusCode())
                    .isEqualTo(403);
        }
        String elsewhere = Product.token(UserRole.HR, new BoardNumber("54321"));
        assertThat(put(anna, elsewhere, body).statusCode()).isEqualTo(404);
        assertThat(join(anna, id("30"), elsewhere, "nee-2").statusCode()).isEqualTo(404);
        assertThat(join(anna, "00000000-0000-4000-8000-000000000001", HR, "nee-3")
                        .statusCode())
                .isEqualTo(404);
    }
}

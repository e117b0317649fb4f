package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.waaier.api.testing.Description;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The statement of duties, asked of the whole product. */
class DutiesOverHttpTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String EVIL = "<script>alert('x')</script>\n\"&amp;";

    private static Product product;
    private static OneTeacher teacher;
    private static String after;

    @BeforeAll
    static void start(@TempDir Path data) {
        product = Product.start(data, Map.of());
        teacher = OneTeacher.in(product, data);
        teacher.record("first", 40);
        HttpResponse<String> recognised = product.http()
                .send(product.http()
                        .request(
                                "POST",
                                "/v1/teachers/" + teacher.id() + "/facts",
                                OneTeacher.HR,
                                BodyPublishers.ofString("""
                                        {"type": "recognition", "school": "16AH", "role": "vakleraar",
                                         "from": "2016-01-01", "kind": "formeel", "standard": "Velon", "decidedBy": %s}""".formatted(quoted(EVIL))))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "second"));
        assertThat(recognised.statusCode()).as(recognised.body()).isEqualTo(201);
        after = recognised.headers().firstValue("Position").orElseThrow();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void aRoleIsToldWithItsNamesItsSchoolAndItsDossierOfThatDay() {
        JsonNode answer = ask("2015-07-01", OneTeacher.HR);
        assertThat(answer.path("name").asString()).isEqualTo("Anna van der Berg");
        assertThat(answer.path("boardName").asString()).isEqualTo("Stichting Toets");
        JsonNode duty = answer.path("duties").get(0);
        assertThat(duty.path("schoolName").asString()).isEqualTo("Toetsschool");
        assertThat(duty.path("role").asString()).isEqualTo("vakleraar");
        assertThat(duty.path("roleName").asString()).isEqualTo("Vakleraar");
        assertThat(duty.path("since").asString()).isEqualTo("2014-08-01");
        assertThat(duty.path("entry").path("kind").asString()).isEqualTo("selectie");
        assertThat(duty.path("entry").path("source").path("decidedBy").asString())
                .isEqualTo("rector");
        JsonNode support = duty.path("support").get(0);
        assertThat(support.path("running").asBoolean()).isFalse();
        assertThat(support.path("amount").toString())
                .isEqualTo("{\"quantity\":40,\"unit\":\"uur\",\"per\":\"eenmalig\"}");
        assertThat(support.path("source").path("recordedAt").asString()).endsWith("Z");
        assertThat(duty.path("recognition")).isEmpty();
        assertThat(duty.path("gaps").findValuesAsString("missing")).containsExactly("facilitation", "induction");
        JsonNode appointment = answer.path("appointments").get(0);
        assertThat(appointment.path("functionScale").asString()).isEqualTo("LB");
        assertThat(appointment.path("fte").asDecimal()).isEqualByComparingTo("0.8");

        assertThat(ask("2015-06-30", OneTeacher.HR)
                        .findValue("support")
                        .get(0)
                        .path("running")
                        .asBoolean())
                .isTrue();
        assertThat(ask("2016-01-01", OneTeacher.HR).findValue("recognition")).hasSize(1);
        assertThat(ask("2014-07-31", OneTeacher.HR).path("duties")).isEmpty();
    }

    @Test
    void beforeAnythingWasRecordedNothingWasKnown() {
        JsonNode answer = Http.read(
                product.http().get(path() + "?referenceDate=2015-07-01&knownOn=2015-07-01T00:00:00Z", OneTeacher.HR));
        assertThat(answer.path("duties")).isEmpty();
        assertThat(answer.path("appointments")).isEmpty();
    }

    @Test
    void theTeacherReadsTheOwnStatementAndAnAuditorOnlyInThePeriodOfTheAudit() {
        String own = Product.teacher(BOARD, teacher.id());
        String query = "/duties?referenceDate=2016-01-01&after=" + after;
        assertThat(product.http().get("/v1/me" + query, own).body())
                .isEqualTo(product.http()
                        .get("/v1/teachers/" + teacher.id() + query, OneTeacher.HR)
                        .body());
        String auditor = Product.auditor(BOARD, "2016-01-01", "2016-12-31");
        assertThat(ask("2016-01-01", auditor).path("duties")).hasSize(1);
        Http.assertProblem(product.http().get(path() + "?referenceDate=2015-12-31", auditor), 403);
    }

    @Test
    void theSameIsThereAsAPageThatRunsNothing() {
        HttpResponse<String> page = page("text/html");
        Http.assertHeaders(page);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
        assertThat(page.body())
                .startsWith("<!doctype html>")
                .contains("Anna van der Berg", "Taken op 1-1-2016", "Duties on that date", "Toetsschool (16AH)")
                .contains("toelating (selectie): starter", "scholing", "40 uur", "nee / no", "ja / yes")
                .contains("Ontbreekt: geen facilitering vastgelegd")
                .contains("&lt;script&gt;alert('x')&lt;/script&gt;\n\"&amp;amp;")
                .doesNotContain("<script", "http://", "https://", "src=", "href=");
    }

    @Test
    void aBrowserGetsThePageAndWhoAcceptsAnythingTheAnswer() {
        assertThat(page("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                        .body())
                .startsWith("<!doctype html>");
        assertThat(page("*/*").body()).startsWith("{");
        assertThat(page("application/json").body()).startsWith("{");
        Http.assertProblem(page("text/csv"), 406);
    }

    @Test
    void bothFormsArePublished() {
        JsonNode api = Http.read(product.http().get("/v1/openapi.json", null));
        for (String path : new String[] {"/v1/teachers/{teacherId}/duties", "/v1/me/duties"}) {
            assertThat(api.path("paths")
                            .path(path)
                            .path("get")
                            .path("responses")
                            .path("200")
                            .path("content")
                            .propertyNames())
                    .containsExactlyInAnyOrder("application/json", "text/html");
        }
    }

    @Test
    void whatIsAnsweredIsAsItIsPublishedNullsAndWordsToo() {
        Description description = new Description(Http.read(product.http().get("/v1/openapi.json", null)));
        List<String> routes = List.of(
                "/v1/teachers/{teacherId}/duties",
                "/v1/teachers/{teacherId}/timeline",
                "/v1/teachers/{teacherId}/promotions",
                "/v1/schools/{brin}/role-mix",
                "/v1/schools/{brin}/role-mix/holders",
                "/v1/schools/{brin}/functiemix/posts",
                "/v1/boards/{boardNumber}/role-catalogue");
        StringBuilder all = new StringBuilder();
        for (String route : routes) {
            HttpResponse<String> answer = product.http()
                    .get(
                            route.replace("{teacherId}", teacher.id().toString())
                                    .replace("{brin}", "16AH")
                                    .replace("{boardNumber}", "12345"),
                            OneTeacher.HR);
            assertThat(answer.statusCode()).as(route).isEqualTo(200);
            assertThat(description.faults(route, Http.read(answer))).as(route).isEmpty();
            all.append(answer.body());
        }
        assertThat(all).contains(":null");
    }

    private static HttpResponse<String> page(String accept) {
        return product.http()
                .send(product.http()
                        .request(
                                "GET",
                                path() + "?referenceDate=2016-01-01&after=" + after,
                                OneTeacher.HR,
                                BodyPublishers.noBody())
                        .header("Accept", accept));
    }

    private static JsonNode ask(String date, String token) {
        HttpResponse<String> response =
                product.http().get(path() + "?referenceDate=" + date + "&after=" + after, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Http.read(response);
    }

    private static String path() {
        return "/v1/teachers/" + teacher.id() + "/duties";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}

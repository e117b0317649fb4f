package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A bestuur asks why its functiemix moved, who made it move, and what was restated since. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunctiemixExplainedTest {

    private static final String BOARD = "/v1/boards/12345/functiemix";
    private static final String SCHOOL = "/v1/schools/16AH/functiemix";
    private static final String YEAR = "from=2017-10-01&until=2018-10-01";

    private Product product;
    private PrimarySchools schools;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data.resolve("run"), Map.of());
        schools = PrimarySchools.in(product, data);
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void theBestuurSeesEveryCause() {
        JsonNode answer = schools.ask(BOARD + "-explanation?" + YEAR, UserRole.BESTUUR);
        assertThat(answer.path("sector").asString()).isEqualTo("BO");
        assertThat(answer.path("per").asString()).isEqualTo("label");
        assertThat(causes(answer))
                .containsExactly(
                        "L10 0.0000 0.0000 0.0000: promoted -0.8000, converted 0.8000",
                        "L11 0.0000 7.9000 7.9000: promoted 0.8000, fte-changed 0.1000, converted 7.0000",
                        "LA 0.8000 0.5000 -0.3000: joined 0.5000, converted -0.8000",
                        "LB 7.0000 0.0000 -7.0000: converted -7.0000");
    }

    @Test
    void perFunctionAConversionDoesNotShow() {
        assertThat(causes(schools.ask(BOARD + "-explanation?per=function&" + YEAR, UserRole.HR)))
                .containsExactly(
                        "LB 0.8000 0.5000 -0.3000: joined 0.5000, promoted -0.8000",
                        "LC 7.0000 7.9000 0.9000: promoted 0.8000, fte-changed 0.1000");
        assertThat(series("function")).containsExactly("2017 LB LC", "2018 LB LC", "2019 LB LC");
        assertThat(series("label")).containsExactly("2017 LA LB", "2018 L11 LA", "2019 L11 LA");
        assertThat(schools.ask(SCHOOL + "?per=function&referenceDate=2017-10-01", UserRole.BESTUUR)
                        .path("mixes")
                        .toString())
                .contains("\"scale\":\"LC\"")
                .doesNotContain("\"LA\"");
    }

    private List<String> series(String per) {
        List<String> series = new ArrayList<>();
        for (String path : List.of(BOARD, SCHOOL)) {
            List<String> years = new ArrayList<>();
            schools.ask(path + "-series?fromYear=2017&untilYear=2019&per=" + per, UserRole.BESTUUR)
                    .path("mixes")
                    .forEach(mix ->
                            years.add(mix.path("referenceDate").asString().substring(0, 4) + " "
                                    + String.join(" ", mix.path("scales").findValuesAsString("scale"))));
            assertThat(series.isEmpty() || series.equals(years)).isTrue();
            series = years;
        }
        return series;
    }

    @Test
    void ofASchoolWhoWentToAnotherSchoolWasTransferred() {
        assertThat(causes(schools.ask(SCHOOL + "-explanation?per=function&" + YEAR, UserRole.HR)))
                .anySatisfy(scale -> assertThat(scale).contains("transferred-out -1.0000"));
        JsonNode other = schools.ask("/v1/schools/02XY/functiemix-explanation/persons?" + YEAR, UserRole.BESTUUR);
        assertThat(other.path("persons").findValuesAsString("cause")).containsExactly("transferred-in");
        assertThat(schools.ask(
                                "/v1/schools/02XY/functiemix-explanation/persons?from=2018-10-01&until=2019-10-01",
                                UserRole.BESTUUR)
                        .path("persons")
                        .findValuesAsString("cause"))
                .containsExactly("left");
    }

    @Test
    void toWhoMayNotSeeThePersonsNothingOfItIsTold() {
        String leader = Product.schoolleider(PrimarySchools.BOARD, PrimarySchools.SCHOOL);
        String council = Product.token(UserRole.PMR, PrimarySchools.BOARD);
        for (String path : List.of(BOARD + "-explanation?", BOARD + "-explanation/persons?")) {
            Http.assertProblem(product.http().get(path + YEAR, council), 403);
            Http.assertProblem(product.http().get(path + YEAR, leader), 403);
        }
        Http.assertProblem(product.http().get(SCHOOL + "-explanation?" + YEAR, council), 403);
    }

    @Test
    void aSchoolleiderIsToldTheCausesAndThePersonsOfTheOwnSchool() {
        String leader = Product.schoolleider(PrimarySchools.BOARD, PrimarySchools.SCHOOL);
        assertThat(schools.ask(SCHOOL + "-explanation?" + YEAR, leader).path("scales"))
                .isEqualTo(schools.ask(SCHOOL + "-explanation?" + YEAR, UserRole.HR)
                        .path("scales"));
        assertThat(schools.ask(SCHOOL + "-explanation/persons?" + YEAR, leader)
                        .path("total")
                        .asInt())
                .isPositive();
    }

    @Test
    void thePersonsBehindItAndTheTrajectoryOfAPromotion() {
        JsonNode promoted = schools.ask(BOARD + "-explanation/persons?cause=promoted&" + YEAR, UserRole.BESTUUR);
        assertThat(promoted.path("total").asInt()).isEqualTo(2);
        promoted.path("persons").forEach(part -> {
            assertThat(part.path("name").asString()).isEqualTo("Anna Zon");
            assertThat(part.path("teacherId").asString())
                    .isEqualTo(schools.teacher("1").toString());
            assertThat(part.path("trajectory").asString()).isEqualTo("P-2018-1");
            assertThat(part.path("fromAppointmentId").asString()).isEqualTo("1");
            assertThat(part.path("toAppointmentId").asString()).isEqualTo("2");
        });
        JsonNode joined = schools.ask(BOARD + "-explanation/persons?scale=LA&cause=joined&" + YEAR, UserRole.HR);
        assertThat(joined.path("persons").findValuesAsString("name")).containsExactly("Bram Maan");
        assertThat(joined.path("persons").get(0).path("fromAppointmentId").isNull())
                .isTrue();
        JsonNode part = schools.ask(BOARD + "-explanation/persons?page=1&size=3&" + YEAR, UserRole.HR);
        assertThat(part.path("persons")).hasSize(3);
        assertThat(part.path("total").asInt()).isGreaterThan(10);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        JsonNode problem = Http.assertProblem(
                product.http()
                        .get(
                                BOARD + "-explanation/persons?from=2018-10-01&until=2017-10-01&per=x&cause=x&sector=x",
                                Product.token(UserRole.HR, PrimarySchools.BOARD)),
                400);
        assertThat(problem.path("faults").findValuesAsString("field"))
                .containsExactlyInAnyOrder("until", "per", "cause", "sector");
        String hr = Product.token(UserRole.HR, PrimarySchools.BOARD);
        assertThat(Http.assertProblem(product.http().get(SCHOOL + "-restatement", hr), 400)
                        .path("faults")
                        .findValuesAsString("field"))
                .containsExactly("knownFrom");
        String backwards = "?knownFrom=2024-01-02T00:00:00Z&knownUntil=2024-01-01T00:00:00Z";
        assertThat(Http.assertProblem(product.http().get(BOARD + "-restatement" + backwards, hr), 400)
                        .path("faults")
                        .findValuesAsString("field"))
                .containsExactly("knownUntil");
        Http.assertProblem(product.http().get("/v1/scale-lineage?sector=x", hr), 400);
    }

    @Test
    void anAuditorIsToldOfTheOwnPeriodOnly() {
        String auditor = Product.auditor(PrimarySchools.BOARD, "2018-01-01", "2020-12-31");
        Http.assertProblem(product.http().get(BOARD + "-explanation?" + YEAR, auditor), 403);
        JsonNode answer = schools.ask(BOARD + "-explanation", auditor);
        assertThat(answer.path("from").asString()).isEqualTo("2019-10-01");
        assertThat(answer.path("until").asString()).isEqualTo("2020-10-01");
        Http.assertProblem(
                product.http()
                        .get(BOARD + "-restatement?referenceDate=2017-10-01&knownFrom=2024-01-01T00:00:00Z", auditor),
                403);
    }

    @Test
    void aTeacherMayKnowHowScalesWereCalled() {
        String teacher = Product.teacher(PrimarySchools.BOARD, schools.teacher("1"));
        JsonNode lineage = schools.ask("/v1/scale-lineage?sector=BO", teacher);
        assertThat(lineage.path("conversions")).hasSize(8);
        assertThat(lineage.path("oldLabels").toString())
                .contains("{\"sector\":\"BO\",\"system\":\"la-le\",\"label\":\"LB\",\"lastDay\":\"2018-08-31\","
                        + "\"currentLabel\":\"LC\"}")
                .contains("{\"sector\":\"BO\",\"system\":\"l10-l13\",\"label\":\"L10\",\"lastDay\":\"2021-12-31\","
                        + "\"currentLabel\":\"LB\"}");
        assertThat(schools.ask("/v1/scale-lineage?sector=VO", teacher).path("oldLabels"))
                .isEmpty();
        assertThat(schools.ask("/v1/scale-lineage", teacher).path("conversions"))
                .hasSize(16);
    }

    @Test
    void aFactOfYearsAgoIsCorrectedAndTheRestatementNamesExactlyThis() {
        TeacherId eva = schools.teacher("10");
        Instant before = Instant.now();
        String position = correct(eva);
        String asked = "-restatement?referenceDate=2014-10-01&knownFrom=" + before + "&after=" + position;

        for (String path : List.of(BOARD + asked, SCHOOL + asked)) {
            JsonNode answer = schools.ask(path, UserRole.BESTUUR);
            assertThat(restated(answer)).containsExactly("LA 0.8000 0.8000 0.0000", "LB 8.0000 7.7000 -0.3000");
            assertThat(answer.path("restated").path("total").asInt()).isEqualTo(1);
            JsonNode post = answer.path("restated").path("posts").get(0);
            assertThat(post.path("teacherId").asString()).isEqualTo(eva.toString());
            assertThat(post.path("name").asString()).isEqualTo("Eva Komeet");
            assertThat(fte(post, "fteBefore") + " " + fte(post, "fteAfter")).isEqualTo("1.0000 0.7000");
            assertThat(post.path("facts").findValuesAsString("type"))
                    .containsExactly("appointment-start", "appointment-start");
            JsonNode wrong = post.path("facts").get(0);
            assertThat(wrong.path("fact").asInt()).isZero();
            assertThat(wrong.path("withdrawalReason").asString()).isEqualTo("verkeerde omvang ingevoerd");
            assertThat(wrong.path("replacedBy").asInt())
                    .isEqualTo(post.path("facts").get(1).path("fact").asInt());
        }
        Http.assertProblem(product.http().get(BOARD + asked, Product.token(UserRole.PMR, PrimarySchools.BOARD)), 403);
        assertThat(schools.ask(BOARD + asked + "&knownUntil=" + before, UserRole.HR)
                        .path("restated")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(schools.ask(BOARD + asked.replace("2014-10-01", "2019-10-01"), UserRole.HR)
                        .path("restated")
                        .path("total")
                        .asInt())
                .isZero();
    }

    private static List<String> restated(JsonNode answer) {
        List<String> scales = new ArrayList<>();
        answer.path("scales")
                .forEach(scale -> scales.add(String.join(
                        " ",
                        scale.path("scale").asString(),
                        fte(scale, "fteBefore"),
                        fte(scale, "fteAfter"),
                        fte(scale, "difference"))));
        return scales;
    }

    private String correct(TeacherId teacher) {
        String body = """
                {"reason": "verkeerde omvang ingevoerd", "fact": {"type": "appointment-start", "appointmentId": "1",
                 "school": "16AH", "startDate": "2010-08-01", "functionScale": "LB", "category": 8, "kind": "vast",
                 "fte": 0.7, "changeKind": "aanname"}}""";
        HttpResponse<String> corrected = product.http()
                .send(product.http()
                        .request(
                                "POST",
                                "/v1/teachers/" + teacher + "/facts/0/replacement",
                                Product.token(UserRole.HR, PrimarySchools.BOARD),
                                BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "correct-1"));
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(201);
        return corrected.headers().firstValue("Position").orElseThrow();
    }

    private static List<String> causes(JsonNode answer) {
        List<String> scales = new ArrayList<>();
        answer.path("scales").forEach(scale -> {
            List<String> causes = new ArrayList<>();
            scale.path("causes").forEach(cause -> causes.add(cause.path("cause").asString() + " " + fte(cause, "fte")));
            scales.add(String.join(
                    " ",
                    scale.path("scale").asString(),
                    fte(scale, "fteFrom"),
                    fte(scale, "fteUntil"),
                    fte(scale, "difference") + ": " + String.join(", ", causes)));
        });
        return scales;
    }

    private static String fte(JsonNode node, String field) {
        return node.path(field).decimalValue().setScale(4).toPlainString();
    }
}

package nl.waaier.api.product;

import static nl.waaier.api.product.ComingYears.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a board agreed about its functiemix, what is reached of it, and the country beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TargetsOverHttpTest {

    private static final String TARGETS = "/v1/boards/12345/functiemix-targets";
    private static final String PUBLISHED = "/v1/boards/12345/published-figures/";
    private static final String ON_2025 = TARGETS + "?referenceDate=2025-10-01";
    private static final String HR = token(UserRole.HR);
    private static final String BESTUUR = token(UserRole.BESTUUR);

    private ComingYears world;

    @BeforeAll
    void start(@TempDir Path data) {
        world = ComingYears.in(data);
    }

    @AfterAll
    void stop() {
        if (world != null) {
            world.close();
        }
    }

    private JsonNode put(String code, String token, String body) {
        HttpResponse<String> response = world.http().json("PUT", TARGETS + "/" + code, token, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Http.read(response);
    }

    private JsonNode withdraw(String code, int status) {
        HttpResponse<String> response =
                world.http().json("POST", TARGETS + "/" + code + "/retraction", HR, "{\"reason\":\"verkeerd\"}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Http.read(response);
    }

    private JsonNode target(String query, String token, String code) {
        for (JsonNode target : world.get(query, token).path("targets")) {
            if (target.path("target").asString().equals(code)) {
                return target;
            }
        }
        return Http.read(world.http().get("/v1/me", token)).path("none");
    }

    /** Later than everything recorded so far, earlier than everything that follows. */
    private static Instant between() {
        Instant now = Instant.now();
        await().until(() -> Instant.now().isAfter(now.plusMillis(2)));
        Instant then = Instant.now();
        await().until(() -> Instant.now().isAfter(then.plusMillis(2)));
        return then;
    }

    @Test
    void aTargetForTheRandstadAddsUpItsSchools() {
        put("randstad", BESTUUR, """
                {"sector": "VO", "randstad": true, "from": "2025-10-01", "until": "2025-10-01",
                 "shares": {"LB": 46, "LC": 27.0, "LD": 27}, "baselineDate": "2012-10-01", "agreedWith": "PMR"}""");
        JsonNode target = target(ON_2025, BESTUUR, "randstad");
        assertThat(target.toString())
                .contains("\"fte\":3.5", "\"agreedWith\":\"PMR\"", "\"randstad\":true", "\"school\":null")
                .contains("[{\"scale\":\"LB\",\"target\":46.0,\"actual\":57.1,\"gap\":11.1},"
                        + "{\"scale\":\"LC\",\"target\":27.0,\"actual\":14.3,\"gap\":-12.7},"
                        + "{\"scale\":\"LD\",\"target\":27.0,\"actual\":28.6,\"gap\":1.6}]")
                // 14.3 - 33.3 in LC, and twice 28.6 - 66.7 in LD.
                .contains("\"functiemixwaarde\":-95.2");
        assertThat(target(TARGETS + "?referenceDate=2025-09-30", BESTUUR, "randstad")
                        .isMissingNode())
                .isTrue();
        assertThat(target(TARGETS + "?referenceDate=2025-10-02", BESTUUR, "randstad")
                        .isMissingNode())
                .isTrue();
        String auditor = Product.auditor(ComingYears.BOARD, "2020-01-01", "2025-12-31");
        assertThat(target(ON_2025, auditor, "randstad").path("functiemixwaarde").isNull())
                .as("the baseline lies outside the period of the audit")
                .isTrue();
        Http.assertProblem(world.http().get(TARGETS, auditor), 403);
    }

    @Test
    void anotherAgreementTakesThePlaceOfTheFirstWhichStaysKnown() {
        JsonNode first = put("tweemaal", HR, "{\"sector\": \"VO\", \"shares\": {\"LC\": 27}}");
        assertThat(first.toString()).contains("[{\"scale\":\"LC\",\"target\":27.0}]");
        Instant then = between();
        put("tweemaal", HR, "{\"school\": \"16AH\", \"shares\": {\"LC\": 30.5}}");
        long events = world.events();
        put("tweemaal", HR, "{\"school\": \"16AH\", \"shares\": {\"LC\": 30.50}}");
        assertThat(world.events()).as("asked again").isEqualTo(events);

        JsonNode now = target(ON_2025, HR, "tweemaal");
        assertThat(now.path("school").asString()).isEqualTo("16AH");
        assertThat(now.path("fte").decimalValue()).isEqualByComparingTo("2.5");
        JsonNode before = target(ON_2025 + "&knownOn=" + then, HR, "tweemaal");
        assertThat(before.path("sector").asString()).isEqualTo("VO");
        assertThat(before.toString()).contains("\"target\":27.0").doesNotContain("30.5");
    }

    @Test
    void aTargetIsWithdrawnOnce() {
        put("vervalt", HR, "{\"sector\": \"VO\", \"shares\": {\"LC\": 27}}");
        Instant then = between();
        assertThat(withdraw("vervalt", 201).path("target").asString()).isEqualTo("vervalt");
        long events = world.events();
        withdraw("vervalt", 201);
        assertThat(world.events()).isEqualTo(events);
        assertThat(target(ON_2025, HR, "vervalt").isMissingNode()).isTrue();
        assertThat(target(ON_2025 + "&knownOn=" + then, HR, "vervalt")
                        .path("target")
                        .asString())
                .isEqualTo("vervalt");
        assertThat(withdraw("nooit-afgesproken", 409).path("rule").asString()).isEqualTo("target-must-exist");
        Http.assertProblem(world.http().json("POST", TARGETS + "/vervalt/retraction", HR, "{\"reason\":\" \"}"), 400);
    }

    /** A school with one teacher, for three months of 2019 only; no other question here looks at those. */
    @Test
    void whatIsReachedIsToldAsItWasKnownAndSoIsWhichSchoolsItIsOf() {
        put("sector-2019", HR, "{\"sector\": \"VO\", \"shares\": {\"LD\": 27}}");
        put("randstad-2019", HR, "{\"sector\": \"VO\", \"randstad\": true, \"shares\": {\"LD\": 27}}");
        Instant beforeTheTeacher = between();
        world.deliver(new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;16DZ;School E;EMMEN;N")
                .row("leraren", "12345;6;Gijs;;Zeven;;1983-01-01")
                .row(
                        "aanstellingen",
                        ComingYears.appointment("12345;6", "16DZ", "2019-09-01", "2019-12-31", "LD", "1.0000")));
        Instant beforeTheRandstad = between();
        HttpResponse<String> moved = world.http().json("PUT", "/v1/boards/12345/schools/16DZ", HR, """
                {"name": "School E", "sector": "VO", "municipality": "UTRECHT", "randstad": true, "from": "2019-08-01"}""");
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);

        assertThat(reachedFte("sector-2019", beforeTheTeacher)).isEqualByComparingTo("4.5");
        assertThat(reachedFte("sector-2019", beforeTheRandstad)).isEqualByComparingTo("5.5");
        assertThat(reachedFte("randstad-2019", beforeTheRandstad)).isEqualByComparingTo("3.5");
        assertThat(reachedFte("randstad-2019", Instant.now())).isEqualByComparingTo("4.5");
    }

    private BigDecimal reachedFte(String code, Instant knownOn) {
        return target(TARGETS + "?referenceDate=2019-10-01&knownOn=" + knownOn, HR, code)
                .path("fte")
                .decimalValue();
    }

    @Test
    void aSchoolleiderSeesNoTargetOfAnotherSchool() {
        put("eigen-school", HR, "{\"school\": \"16AH\", \"shares\": {\"LC\": 27}}");
        put("andere-school", HR, "{\"school\": \"16BX\", \"shares\": {\"LC\": 27}}");
        put("hele-sector", HR, "{\"sector\": \"VO\", \"shares\": {\"LC\": 27}}");
        String schoolleider = token(UserRole.SCHOOLLEIDER);
        assertThat(world.http().json("PUT", PUBLISHED + "2025-10-01", HR, "").statusCode())
                .isEqualTo(200);
        assertThat(world.get(ON_2025, schoolleider).path("targets").findValuesAsString("target"))
                .contains("eigen-school", "hele-sector")
                .doesNotContain("andere-school");
        JsonNode council = world.get(ON_2025, token(UserRole.PMR)).path("targets");
        assertThat(council.findValuesAsString("target")).contains("andere-school");
        council.forEach(target ->
                assertThat(target.path("fte").isNull()).as("few work here").isTrue());
    }

    @Test
    void everyFaultIsToldAtOnce() {
        HttpResponse<String> response = world.http().json("PUT", TARGETS + "/Fout", HR, """
                {"school": "fout", "randstad": true, "from": "2025-10-01",
                 "shares": {"LB": 46.25, "lc": 1, "LD": null}, "agreedWith": " "}""");
        assertThat(Http.assertProblem(response, 400).path("faults").findValuesAsString("field"))
                .containsExactlyInAnyOrder(
                        "target", "school", "randstad", "shares.LB", "shares.lc", "shares.LD", "agreedWith");
        for (String body : List.of(
                "{\"sector\":\"VO\",\"school\":\"16AH\",\"shares\":{\"LC\":1}}",
                "{\"shares\":{\"LC\":1}}",
                "{\"sector\":\"VO\"}",
                "{\"sector\":\"VO\",\"shares\":{}}",
                "{\"sector\":\"VO\",\"percent\":1}")) {
            Http.assertProblem(world.http().json("PUT", TARGETS + "/fout", HR, body), 400);
        }
    }

    @Test
    void whatBreaksARuleIsRefused() {
        for (List<String> refused : List.of(
                List.of("school-of-board", "{\"school\":\"22AA\",\"shares\":{\"LC\":1}}"),
                List.of("target-sector-of-board", "{\"sector\":\"BO\",\"shares\":{\"LC\":1}}"),
                List.of("target-shares-within-whole", "{\"sector\":\"VO\",\"shares\":{\"LC\":60,\"LD\":40.1}}"))) {
            HttpResponse<String> response = world.http().json("PUT", TARGETS + "/geweigerd", HR, refused.get(1));
            assertThat(Http.assertProblem(response, 409).path("rule").asString())
                    .isEqualTo(refused.get(0));
        }
    }

    @Test
    void theCountryStandsBesideTheBoard() {
        JsonNode national = world.get("/v1/national-functiemix?sector=VO&fromYear=2014&untilYear=2014", HR);
        assertThat(national.path("source").asString()).contains("DUO", "CC BY 4.0");
        assertThat(national.path("figures").toString())
                .isEqualTo("[{\"sector\":\"VO\",\"referenceDate\":\"2014-10-01\",\"fte\":61294.2,\"scales\":["
                        + "{\"scale\":\"LB\",\"share\":42.0},{\"scale\":\"LC\",\"share\":30.5},"
                        + "{\"scale\":\"LD\",\"share\":27.2},{\"scale\":\"LE\",\"share\":0.2},"
                        + "{\"scale\":\"overig\",\"share\":0.1}]}]");
        assertThat(world.get("/v1/national-functiemix", HR).path("figures")).hasSize(48);

        JsonNode years = world.get("/v1/boards/12345/functiemix-comparison?fromYear=2017&untilYear=2018", BESTUUR)
                .path("years");
        assertThat(years).hasSize(2);
        assertThat(years.get(0).toString())
                .contains("\"fte\":4.5,\"nationalFte\":59621.1")
                .contains("{\"scale\":\"LB\",\"share\":66.7,\"nationalShare\":42.2,\"difference\":24.5}")
                .contains("{\"scale\":\"LE\",\"share\":0.0,\"nationalShare\":0.1,\"difference\":-0.1}");
        assertThat(years.get(1).toString())
                .contains("\"nationalFte\":null")
                .contains("{\"scale\":\"LB\",\"share\":66.7,\"nationalShare\":null,\"difference\":null}")
                .doesNotContain("LE", "overig");
    }
}

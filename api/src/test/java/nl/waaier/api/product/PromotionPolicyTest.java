package nl.waaier.api.product;

import static nl.waaier.api.product.PromotionStaff.BOARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A policy goes in, and trajectories that follow or leave it come out. The example file: {@link PromotionsOfTheSourceTest}. */
class PromotionPolicyTest {

    private static final String POLICIES = "/v1/boards/12345/promotion-policies";
    private static final String POLICY = POLICIES + "/2014-08-01";
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String BESTUUR = Product.token(UserRole.BESTUUR, BOARD);

    @TempDir
    Path data;

    @Test
    void trajectoriesAreHeldAgainstTheBoardsOwnPolicyAsItIsKnown() {
        try (Product product = Product.start(data, Map.of())) {
            staff().in(product, data);
            assertThat(flags(product, "")).isEmpty();
            Instant before = Instant.now();
            await().until(() -> Instant.now().isAfter(before.plusMillis(2)));

            onlyHrAndBestuurWriteAndTheBoardReads(product);
            JsonNode adopted = adopt(product, HR, STRICT);
            assertThat(adopted.path("firstDay").asString()).isEqualTo("2014-08-01");
            assertThat(adopted.path("changes").size()).isEqualTo(3);

            assertThat(flags(product, ""))
                    .containsExactly(
                            "AFGEWEKEN evidence-missing leertraject",
                            "AFGEWEKEN decider-allowed besluit",
                            "AFGEWEKEN decider-allowed benoeming");
            assertThat(flags(product, "&knownOn=" + before)).isEmpty();

            assertThat(policies(product, "").path("policies").findValuesAsString("firstDay"))
                    .containsExactly("2014-08-01");
            assertThat(policies(product, "?knownOn=" + before).path("policies")).isEmpty();
            assertThat(policies(product, "").path("bareDefault").size()).isEqualTo(1);
            assertThat(policies(product, "").path("message").asString()).contains("Standaard", "3:46");
            assertThat(policies(product, "").path("messageEn").asString()).contains("Default", "3:46");
            adopt(product, BESTUUR, STRICT);

            withdrawn(product);
            assertThat(flags(product, "")).isEmpty();
        }
    }

    private static PromotionStaff staff() {
        return new PromotionStaff()
                .person("1", "Adema")
                .risen("1", "bevordering")
                .steps(
                        "1",
                        "GEVOLGD",
                        "vacature|2014-09-01||bestuur|",
                        "toetsing|2014-10-01|positief|assessor|assessment",
                        "advies|2014-11-01|positief|Adviescommissie|",
                        "besluit|2014-12-01|voorwaardelijk|College van Bestuur|besluit",
                        "leertraject|2015-01-01||hogeschool|portfolio",
                        "benoeming|2015-08-01|positief|bestuur|benoemingsbrief")
                .person("2", "Bakker")
                .risen("2", "bevordering")
                .steps(
                        "2",
                        "AFGEWEKEN",
                        "aanmelding|2014-09-01||leraar|",
                        "toetsing|2014-10-01|positief|assessor|assessment",
                        "advies|2014-11-01|positief|adviescommissie|",
                        "besluit|2014-12-01|voorwaardelijk|rector|besluit",
                        "leertraject|2015-01-01|positief|hogeschool|",
                        "benoeming|2015-08-01|positief||benoemingsbrief");
    }

    /** A board that asks much: a committee, deciders, evidence and waiting times. */
    private static final String STRICT = """
            {"changes": [
              {"sector": "VO", "fromScale": "LB", "toScale": "LC", "steps": [
                {"anyOf": ["vacature", "aanmelding"]},
                {"anyOf": ["toetsing"], "evidence": true},
                {"anyOf": ["advies"], "deciders": ["adviescommissie"]},
                {"anyOf": ["besluit"], "deciders": ["bestuur", "college van bestuur"]},
                {"anyOf": ["leertraject"], "evidence": true},
                {"anyOf": ["benoeming"], "deciders": ["bestuur", "college van bestuur"]}]},
              {"sector": "VO", "fromScale": "LC", "toScale": "LD", "steps": [
                {"anyOf": ["vacature"]},
                {"anyOf": ["leertraject"], "evidence": true, "daysAfterPrevious": 28}]},
              {"direction": "lager", "steps": [
                {"anyOf": ["besluit"], "evidence": true},
                {"anyOf": ["benoeming"]}]}]}""";

    private static void onlyHrAndBestuurWriteAndTheBoardReads(Product product) {
        String teacher = Product.teacher(BOARD, PromotionStaff.teacher(product, "1"));
        for (String token : List.of(Product.token(UserRole.PMR, BOARD), teacher)) {
            Http.assertProblem(product.http().json("PUT", POLICY, token, STRICT), 403);
            assertThat(product.http().get(POLICIES, token).statusCode()).isEqualTo(200);
        }
        JsonNode faulty = Http.assertProblem(
                product.http().json("PUT", POLICY, HR, "{\"changes\":[{\"steps\":[{\"anyOf\":[\"x\"]}]}]}"), 400);
        assertThat(faulty.path("faults").findValuesAsString("field")).containsExactly("changes[0].steps[0].anyOf[0]");
        Http.assertProblem(product.http().json("PUT", POLICIES + "/ooit", HR, STRICT), 400);
    }

    private static JsonNode adopt(Product product, String token, String policy) {
        HttpResponse<String> response = product.http().json("PUT", POLICY, token, policy);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Http.read(response);
    }

    private static void withdrawn(Product product) {
        String retraction = POLICY + "/retraction";
        Http.assertProblem(product.http().json("POST", retraction, HR, "{}"), 400);
        HttpResponse<String> response = product.http().json("POST", retraction, HR, "{\"reason\":\"concept\"}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        assertThat(Http.read(response).path("policies")).isEmpty();
        JsonNode refused =
                Http.assertProblem(product.http().json("POST", retraction, HR, "{\"reason\":\"weer\"}"), 409);
        assertThat(refused.path("rule").asString()).isEqualTo("policy-unknown");
    }

    private static JsonNode policies(Product product, String query) {
        return Http.read(product.http().get(POLICIES + query, BESTUUR));
    }

    private static List<String> flags(Product product, String query) {
        HttpResponse<String> response =
                product.http().get("/v1/boards/12345/promotions?size=200&flag=any" + query, BESTUUR);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Http.read(response)
                .path("trajectories")
                .valueStream()
                .flatMap(trajectory -> trajectory.path("findings").valueStream().map(finding -> "%s %s %s"
                        .formatted(
                                trajectory.path("reference").asString(),
                                finding.path("rule").asString(),
                                finding.path("step").asString())))
                .toList();
    }
}

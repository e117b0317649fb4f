package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A bestuur records what promotions take, in which order scales rise, and publishes figures, on pages without script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyPagesTest {

    private static final String PAGE = "/bestuur/beleid";
    private static final String FORM = PAGE + "/vastleggen";
    private static final String LADDER = PAGE + "/functiereeks";

    private Product product;
    private Visitor bestuur;

    @SuppressWarnings("NullAway.Init") // The product is started before the tests.
    PolicyPagesTest() {}

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.startByDefault(data, Map.of());
        bestuur = Visitor.sample(product.port(), "bestuur");
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    void theFiguresOfADateArePublishedOnceThatIsChecked() {
        Visitor council = Visitor.sample(product.port(), "pmr");
        assertThat(bestuur.get("/bestuur/functiemix").body()).contains("href=\"/bestuur/cijfers\"");
        assertThat(bestuur.get("/bestuur/cijfers").body()).contains("name=\"referenceDate\"");
        assertThat(council.get("/bestuur/cijfers").body()).doesNotContain("name=\"referenceDate\"");

        Map<String, String> form = new HashMap<>(Map.of("referenceDate", "1-2-2021", "stap", "controleren"));
        assertThat(texts(bestuur.post("/bestuur/cijfers", form)))
                .contains("De cijfers van 1 februari 2021, zoals ze nu bekend zijn.", "Publiceren is voorgoed.");
        assertThat(texts(council.get("/bestuur/cijfers"))).doesNotContain("1 februari 2021");

        form.put("stap", "vastleggen");
        HttpResponse<String> published = bestuur.post("/bestuur/cijfers", form);
        assertThat(published.statusCode()).isEqualTo(303);
        assertThat(texts(bestuur.follow(published))).contains("De cijfers van 1 februari 2021 zijn gepubliceerd.");
        assertThat(texts(council.get("/bestuur/cijfers"))).containsPattern("1 februari 2021 [0-9]{2}-[0-9]{2}-20");

        assertThat(texts(bestuur.post("/bestuur/cijfers", form))).contains("al gepubliceerd");
    }

    @Test
    void whatIsNoDateToPublishIsToldAtItsField() {
        bestuur.get("/bestuur/cijfers");
        for (String date : new String[] {"", "ooit", "1-10-1989", "1-10-2199"}) {
            HttpResponse<String> refused =
                    bestuur.post("/bestuur/cijfers", Map.of("referenceDate", date, "stap", "vastleggen"));
            assertThat(refused.statusCode()).as(date).isEqualTo(422);
            assertThat(refused.body()).contains("id=\"referenceDate-fout\"", "value=\"" + date + "\"");
        }
    }

    private static String texts(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private JsonNode policies() {
        String token = product.http().get("/sample/tokens/bestuur", null).body();
        return Http.read(product.http().get("/v1/boards/99001/promotion-policies", token))
                .path("policies");
    }

    private static Map<String, String> policy(String button) {
        Map<String, String> form = new HashMap<>();
        form.put("firstDay", "1-8-2027");
        form.put("changes[0].sector", "VO");
        form.put("changes[0].direction", "hoger");
        form.put("changes[0].fromScale", "LB");
        form.put("changes[0].toScale", "LC");
        form.put("changes[0].steps[0].anyOf", "toetsing");
        form.put("changes[0].steps[0].component", "competenties");
        form.put("changes[0].steps[0].outcome", "positief");
        form.put("changes[0].steps[0].evidence", "ja");
        form.put("changes[0].steps[0].deciders", "adviescommissie; rector");
        form.put("stap", button);
        return form;
    }

    @Test
    void aPolicyIsFilledInGroupByGroupCheckedRecordedAndWithdrawn() {
        assertThat(bestuur.get(PAGE).body()).contains("href=\"" + FORM + "\"");
        bestuur.get(FORM);

        HttpResponse<String> more = bestuur.post(FORM, policy("erbij:0:0"));
        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.body()).contains("name=\"changes[0].steps[1].component\"", "value=\"adviescommissie; rector\"");

        Map<String, String> filled = policy("controleren");
        filled.put("changes[0].steps[1].anyOf", "benoeming");
        filled.put("changes[0].steps[1].component", "");
        filled.put("changes[0].steps[1].daysAfterPrevious", "14");
        HttpResponse<String> check = bestuur.post(FORM, filled);
        assertThat(texts(check))
                .contains(
                        "Controleer voordat u vastlegt",
                        "Voortgezet onderwijs, promotie, van LB naar LC",
                        "Toetsing over competenties : uitkomst positief; met bewijs; door adviescommissie of rector",
                        "Benoeming : ten minste 14 dagen na de vorige stap");
        assertThat(policies()).isEmpty();

        filled.put("stap", "vastleggen");
        HttpResponse<String> recorded = bestuur.post(FORM, filled);
        assertThat(recorded.statusCode()).isEqualTo(303);
        assertThat(texts(bestuur.follow(recorded)))
                .contains("Het beleid dat ingaat op 1 augustus 2027 is vastgelegd.", "van LB naar LC");
        assertThat(policies()).hasSize(1);
        assertThat(policies().get(0).path("changes").get(0).path("steps")).hasSize(2);

        String which = "?firstDay=01-08-2027";
        assertThat(bestuur.get(FORM + which).body()).contains("value=\"LC\"", "value=\"14\"");
        bestuur.get(PAGE + "/intrekken" + which);
        assertThat(bestuur.post(PAGE + "/intrekken" + which, Map.of()).statusCode())
                .isEqualTo(422);
        HttpResponse<String> withdrawn =
                bestuur.post(PAGE + "/intrekken" + which, Map.of("reason", "Nog niet besproken"));
        assertThat(withdrawn.statusCode()).isEqualTo(303);
        assertThat(policies()).isEmpty();
        assertThat(bestuur.get(FORM + which).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsToldInItsPlaceAndWhatWasTypedStays() {
        bestuur.get(FORM);
        Map<String, String> form = policy("controleren");
        form.put("firstDay", "31-2-2027");
        form.put("changes[0].toScale", "L C");
        form.remove("changes[0].steps[0].anyOf");
        HttpResponse<String> refused = bestuur.post(FORM, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(texts(refused))
                .contains(
                        "De eerste dag: schrijf hem als 01-08-2027.",
                        "Wijziging 1: schrijf een schaal als LB of L11.",
                        "Wijziging 1, stap 1: kies ten minste één soort stap");
        assertThat(refused.body()).contains("value=\"31-2-2027\"", "value=\"L C\"", "id=\"changes[0].steps[0].anyOf\"");
    }

    @Test
    void aLadderOfScalesIsRecordedChangedAndWithdrawn() {
        bestuur.get(LADDER);
        HttpResponse<String> refused = bestuur.post(LADDER, Map.of("labels", "4"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(texts(refused)).contains("Noem 2 tot en met 30 schalen");

        HttpResponse<String> recorded = bestuur.post(LADDER, Map.of("name", "Assistenten", "labels", "4, 5;6"));
        assertThat(recorded.statusCode()).isEqualTo(303);
        assertThat(texts(bestuur.follow(recorded))).contains("Assistenten 4 → 5 → 6 (alle sectoren)");
        assertThat(bestuur.post(LADDER, Map.of("name", "Assistenten", "labels", "7, 8"))
                        .statusCode())
                .isEqualTo(422);

        String which = "?ladder=assistenten";
        assertThat(bestuur.get(LADDER + which).body()).contains("value=\"4, 5, 6\"");
        assertThat(bestuur.post(LADDER + which, Map.of("name", "Assistenten", "sector", "VO", "labels", "4, 5"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(texts(bestuur.get(PAGE))).contains("4 → 5 (voortgezet onderwijs)");
        assertThat(bestuur.post(LADDER + "/intrekken" + which, Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(bestuur.post(LADDER + "/intrekken" + which, Map.of("reason", "Vervallen"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(texts(bestuur.get(PAGE))).doesNotContain("Assistenten");
    }

    @Test
    void whoOnlyReadsThePolicyHasNoFormForIt() {
        for (String person : new String[] {"pmr", "auditor", "leraar", "schoolleider"}) {
            Visitor reader = Visitor.sample(product.port(), person);
            assertThat(reader.get(PAGE).body()).doesNotContain(FORM).doesNotContain(LADDER);
            assertThat(reader.get(FORM).statusCode()).isEqualTo(403);
        }
    }
}

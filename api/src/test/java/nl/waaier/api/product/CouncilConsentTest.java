package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waaier.api.platform.identity.ConsentRule;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.time.DutchDays;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.StaffedBoard;
import nl.waaier.api.testing.TestSignIn;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A new board, from before its council was asked: what HR and a teacher see, what waits for the consent, and what is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CouncilConsentTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final Brin SCHOOL = new Brin("16AH");
    private static final String HEARINGS = "/v1/boards/12345/council-hearings";
    private static final String PAGE = "/bestuur/medezeggenschap";
    private static final String RULE = ConsentRule.COUNCIL_CONSENTS_FIRST.code();

    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String BESTUUR = Product.token(UserRole.BESTUUR, BOARD);
    private static final String COUNCIL = Product.token(UserRole.PMR, BOARD);
    private static final String LEADER = Product.schoolleider(BOARD, SCHOOL);
    private static final String TEAM_LEADER = Product.teamleider(BOARD, SCHOOL, "onderbouw");
    private static final String AUDITOR = Product.auditor(BOARD, "2010-01-01", "2099-12-31");

    private Product product;
    private List<String> teachers;
    private String teacher;

    @BeforeAll
    void newBoard(@TempDir Path data) {
        product = Product.startUnconsented(data, Map.of(), TestSignIn.class);
        StaffedBoard board = new StaffedBoard(product);
        assertThat(board.handIn()).isPositive();
        teachers = board.caughtUp().teachers();
        teacher = Product.teacher(BOARD, TeacherId.of(teachers.getFirst()));
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @BeforeEach
    void nothingIsOnRecord() {
        for (JsonNode hearing : read(HR, HEARINGS).path("hearings")) {
            withdraw(hearing.path("hearing").asString());
        }
    }

    private static LocalDate today() {
        return DutchDays.on(Instant.now());
    }

    private HttpResponse<String> get(String token, String path) {
        return product.http().get(path, token);
    }

    private JsonNode read(String token, String path) {
        HttpResponse<String> answer = get(token, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.read(answer);
    }

    private void withdraw(String code) {
        assertThat(product.http()
                        .json("POST", HEARINGS + "/" + code + "/retraction", HR, "{\"reason\":\"verkeerd\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    private void hear(String code, String subject, String outcome, String from) {
        HttpResponse<String> heard =
                product.http().json("PUT", HEARINGS + "/" + code, BESTUUR, """
                {"subject":"%s","council":"pmr","right":"instemming","outcome":"%s","heardOn":"2010-05-12",%s,
                 "evidence":"verslag PMR, agendapunt 5"}""".formatted(subject, outcome, from));
        assertThat(heard.statusCode()).as(heard.body()).isEqualTo(200);
    }

    private void consent() {
        hear("verwerking", "verwerking", "akkoord", "\"from\":\"2010-08-01\"");
    }

    private void assertWaits(HttpResponse<String> answer) {
        assertThat(Http.assertProblem(answer, 403).path("rule").asString())
                .as(answer.body())
                .isEqualTo(RULE);
    }

    @Test
    void untilTheConsentIsThereHrAndTheTeacherSeeThePersonAndNobodyElse() {
        String timeline = "/v1/teachers/" + teachers.getFirst() + "/timeline";
        assertThat(get(HR, timeline).statusCode()).isEqualTo(200);
        assertThat(get(teacher, timeline).statusCode()).isEqualTo(200);
        assertThat(get(teacher, "/v1/me/data").statusCode()).isEqualTo(200);
        for (String token : List.of(BESTUUR, LEADER, TEAM_LEADER, AUDITOR)) {
            assertWaits(get(token, timeline));
        }
        assertWaits(get(LEADER, "/v1/schools/16AH/staff"));
        assertWaits(get(TEAM_LEADER, "/v1/schools/16AH/staff?team=onderbouw"));
        assertWaits(get(teacher, "/v1/schools/16AH/who-does-what"));
        assertWaits(get(BESTUUR, "/v1/boards/12345/functiemix-explanation?sector=VO"));
        assertThat(get(COUNCIL, timeline).body()).doesNotContain(RULE);
        assertThat(get(BESTUUR, "/v1/boards/12345/accounts").statusCode()).isEqualTo(200);
        assertThat(get(Product.token(UserRole.PRIVACY, BOARD), "/v1/boards/12345/access-list")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyButHrRecordsAboutAPerson() {
        String facts = "/v1/teachers/" + teachers.get(1) + "/facts";
        String support = """
                {"type":"support","school":"16AH","role":"vakleraar","from":"2020-01-01","until":"2020-06-30",
                 "kind":"scholing"}""";
        assertWaits(record(LEADER, facts, support));
        assertThat(record(HR, facts, support).statusCode()).isEqualTo(201);
        consent();
        assertThat(record(LEADER, facts, support.replace("2020", "2021")).statusCode())
                .isEqualTo(201);
    }

    private HttpResponse<String> record(String token, String path, String body) {
        return product.http()
                .send(product.http()
                        .request("POST", path, token, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    @Test
    void whoIsToldTotalsOnlyIsToldWhy() {
        HttpResponse<String> unpublished = get(BESTUUR, "/v1/boards/12345/role-mix");
        assertThat(Http.assertProblem(unpublished, 403).path("detail").asString())
                .contains("Er zijn nog geen cijfers gepubliceerd", "instemming");
        assertWaits(get(TEAM_LEADER, "/v1/schools/16AH/role-mix?team=onderbouw"));
        assertThat(product.http()
                        .json("PUT", "/v1/boards/12345/published-figures/2018-10-01", BESTUUR, "")
                        .statusCode())
                .isEqualTo(200);
        JsonNode told = read(BESTUUR, "/v1/boards/12345/role-mix");
        assertThat(told).isEqualTo(read(COUNCIL, "/v1/boards/12345/role-mix"));
        assertThat(Visitor.with(product.port(), BESTUUR).get("/bestuur/rolmix").body())
                .contains("U krijgt gepubliceerde totalen", "href=\"" + PAGE + "\"");
        consent();
        assertThat(read(BESTUUR, "/v1/boards/12345/role-mix")).isNotEqualTo(told);
    }

    @Test
    void theBestuurRecordsTheConsentOnAPageAndItCountsFromTheNextRequestOn() {
        Visitor bestuur = Visitor.with(product.port(), BESTUUR);
        HttpResponse<String> refused = bestuur.get("/mensen");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("WMS art. 12", "Het bestuur vraagt de raad om instemming", "href=\"" + PAGE + "\"");
        assertThat(bestuur.get(PAGE).body())
                .contains("staat niet vast", "Er is nog niet vastgelegd", PAGE + "/vastleggen");

        bestuur.get(PAGE + "/vastleggen");
        assertThat(bestuur.post(PAGE + "/vastleggen", Map.of("heardOn", "gisteren"))
                        .statusCode())
                .isEqualTo(422);
        Map<String, String> form = Map.of(
                "subject",
                "verwerking",
                "council",
                "gmr",
                "right",
                "instemming",
                "outcome",
                "akkoord",
                "heardOn",
                "12-05-2010",
                "from",
                "11-05-2010",
                "evidence",
                "verslag GMR");
        assertThat(bestuur.post(PAGE + "/vastleggen", form).body())
                .contains("telt op zijn vroegst vanaf de dag waarop hij is gehoord");
        HttpResponse<String> recorded = bestuur.post(PAGE + "/vastleggen", with(form, "from", ""));
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
        assertThat(bestuur.follow(recorded).body())
                .contains("De raad heeft ingestemd", "(P)GMR over het verwerken van personeelsgegevens: ingestemd");
        assertThat(bestuur.get("/mensen").statusCode()).isEqualTo(200);
        assertThat(get(LEADER, "/v1/schools/16AH/staff").statusCode()).isEqualTo(200);

        String of = "?hearing=verwerking-gmr-2010-05-12";
        assertThat(bestuur.get(PAGE + "/vastleggen" + of).body()).contains("verslag GMR", "12-05-2010");
        assertThat(bestuur.post(PAGE + "/vastleggen" + of, with(form, "from", "01-08-2010"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(read(HR, HEARINGS).path("hearings")).hasSize(1);
        bestuur.get(PAGE + "/intrekken" + of);
        assertThat(bestuur.post(PAGE + "/intrekken" + of, Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(bestuur.post(PAGE + "/intrekken" + of, Map.of("reason", "verkeerde raad"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(bestuur.get("/mensen").statusCode()).isEqualTo(403);
        assertThat(get(LEADER, "/v1/schools/16AH/staff").statusCode()).isEqualTo(403);
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> other = new HashMap<>(form);
        other.put(field, value);
        return other;
    }

    @Test
    void consentThatIsTakenBackOrOverCountsNoMore() {
        consent();
        String staff = "/v1/boards/12345/staff";
        assertThat(get(BESTUUR, staff).statusCode()).isEqualTo(200);
        hear("terug", "verwerking", "niet-akkoord", "\"from\":\"" + today() + "\"");
        assertWaits(get(BESTUUR, staff));
        assertWaits(get(BESTUUR, staff + "?referenceDate=2016-10-01"));
        withdraw("terug");
        assertThat(get(BESTUUR, staff).statusCode()).isEqualTo(200);
        hear(
                "verwerking",
                "verwerking",
                "akkoord",
                "\"from\":\"2010-08-01\",\"until\":\"" + today().minusDays(1) + "\"");
        assertWaits(get(BESTUUR, staff));
        assertThat(get(HR, staff).statusCode()).isEqualTo(200);
    }

    @Test
    void itIsAskedAsOnADayAndAsKnownAtAMoment() {
        Instant before = Instant.now().minusMillis(1);
        consent();
        assertThat(read(teacher, HEARINGS).path("consentToProcessing").asBoolean())
                .isTrue();
        assertThat(read(teacher, HEARINGS + "?referenceDate=2010-07-31")
                        .path("consentToProcessing")
                        .asBoolean())
                .isFalse();
        JsonNode then = read(teacher, HEARINGS + "?knownOn=" + before);
        assertThat(then.path("consentToProcessing").asBoolean()).isFalse();
        assertThat(then.path("hearings")).isEmpty();
        assertThat(read(COUNCIL, HEARINGS).toString()).contains("verslag PMR, agendapunt 5");
        assertThat(read(teacher, HEARINGS).toString()).doesNotContain("verslag PMR, agendapunt 5");
    }

    @Test
    void ofWhatTheCouncilWasNotHeardIsFoundBesideIt() {
        put("/v1/boards/12345/promotion-policies/2020-08-01", "{\"changes\":[]}");
        put("/v1/boards/12345/functiemix-targets/doel", "{\"sector\":\"VO\",\"shares\":{\"LC\":27.0}}");
        put(
                "/v1/boards/12345/wanted-roles/coaches",
                "{\"role\":\"schoolopleider\",\"number\":2,\"from\":\"2020-08-01\"}");
        put(
                "/v1/boards/12345/role-catalogue/tuinman",
                "{\"dutchName\":\"Tuinman\",\"englishName\":\"Gardener\",\"domain\":3}");
        consent();
        Map<String, String> beside = Map.of(
                "beleid", "/v1/boards/12345/promotion-policies",
                "streefcijfers", "/v1/boards/12345/functiemix-targets",
                "gewenste-rollen", "/v1/boards/12345/wanted-roles");
        Map<String, String> pages = Map.of(
                "beleid", "/bestuur/beleid",
                "streefcijfers", "/bestuur/streefcijfers",
                "gewenste-rollen", "/bestuur/gewenst",
                "catalogus", "/catalogus");
        Visitor bestuur = Visitor.with(product.port(), BESTUUR);
        for (String subject : pages.keySet()) {
            assertThat(found(subject)).isEqualTo("council-not-heard");
            assertThat(bestuur.get(pages.get(subject)).body()).contains("Bevinding: ");
            hear("over-" + subject, subject, "niet-akkoord", "\"from\":\"2010-08-01\"");
            assertThat(found(subject)).isEqualTo("council-did-not-agree");
        }
        beside.forEach((subject, path) -> assertThat(read(BESTUUR, path)
                        .path("councilFinding")
                        .path("finding")
                        .asString())
                .isEqualTo("council-did-not-agree"));
        for (String subject : pages.keySet()) {
            hear("over-" + subject, subject, "akkoord", "\"from\":\"2010-08-01\"");
            assertThat(found(subject)).isEmpty();
            assertThat(bestuur.get(pages.get(subject)).body()).doesNotContain("Bevinding: ");
        }
        beside.forEach((subject, path) -> assertThat(
                        read(BESTUUR, path).path("councilFinding").isObject())
                .isFalse());
    }

    private void put(String path, String body) {
        HttpResponse<String> answer = product.http().json("PUT", path, HR, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** What is found about a subject; nothing when all is in order. */
    private String found(String subject) {
        for (JsonNode finding : read(COUNCIL, HEARINGS).path("findings")) {
            if (finding.path("subject").asString().equals(subject)) {
                return finding.path("finding").asString();
            }
        }
        return "";
    }
}

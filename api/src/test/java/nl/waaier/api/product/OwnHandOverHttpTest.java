package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.recording.Position;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestSignIn;
import nl.waaier.api.testing.TestWorld;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * What a teacher records about the own development, with a text of its own for each audience, is searched for in everything that each
 * user of the board can be told of it, over HTTP and on pages; and nobody else's hand is in it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnHandOverHttpTest {

    private static final String AMBITION = """
            {"type":"ambition","date":"2024-01-01","kind":"rol","role":"schoolopleider","text":"%s","audience":"%s"}""";
    private static final String REFLECTION = """
            {"type":"reflection","date":"2024-02-01","angle":"houding","text":"%s","audience":"%s"}""";
    private static final String ENDED = """
            {"type":"ambition-end","key":"%s","date":"2024-06-01","outcome":"losgelaten","text":"%s"}""";
    /** Recorded for each audience; what was withdrawn or narrowed nobody else reads. */
    private static final List<String> OWN =
            List.of("PLANT-eigen-wil", "PLANT-eigen-terugblik", "PLANT-versmald", "PLANT-weg", "PLANT-eigen-einde");

    private static final List<String> LEADER =
            List.of("PLANT-leiding-wil", "PLANT-leiding-terugblik", "PLANT-leiding-einde");
    private static final List<String> SCHOOL = List.of("PLANT-school-wil");

    private Product product;
    private Http http;
    private TeacherId anna;
    private TeacherId other;
    private Instant before;
    private String after = "";

    @BeforeAll
    void record(@TempDir Path data) {
        product = Product.start(data, Map.of(), TestSignIn.class);
        http = product.http();
        TwoBoards boards = TwoBoards.in(product, data);
        anna = boards.teacher(TestWorld.BOARD, "1");
        other = boards.teacher(TestWorld.BOARD, "2");
        String asks = token(UserRole.TEACHER);
        JsonNode own = recorded(asks, "/v1/me/facts", AMBITION.formatted("PLANT-eigen-wil", "eigen"));
        recorded(asks, "/v1/me/facts", ENDED.formatted(keyOf(asks, own), "PLANT-eigen-einde"));
        recorded(asks, "/v1/me/facts", REFLECTION.formatted("PLANT-eigen-terugblik", "eigen"));
        JsonNode led = recorded(asks, "/v1/me/facts", AMBITION.formatted("PLANT-leiding-wil", "leidinggevende"));
        recorded(asks, "/v1/me/facts", ENDED.formatted(keyOf(asks, led), "PLANT-leiding-einde"));
        recorded(asks, "/v1/me/facts", REFLECTION.formatted("PLANT-leiding-terugblik", "leidinggevende"));
        recorded(asks, "/v1/me/facts", AMBITION.formatted("PLANT-school-wil", "school"));
        JsonNode narrowed = recorded(asks, "/v1/me/facts", AMBITION.formatted("PLANT-versmald", "school"));
        JsonNode gone = recorded(asks, "/v1/me/facts", REFLECTION.formatted("PLANT-weg", "school"));
        before = Instant.now();
        recorded(
                asks,
                "/v1/me/facts/" + narrowed.path("number").asLong() + "/replacement",
                "{\"reason\":\"PLANT-eigen-wil\",\"fact\":"
                        + AMBITION.formatted("PLANT-versmald", "eigen")
                                .replace("{", "{\"key\":\"" + keyOf(asks, narrowed) + "\",")
                        + "}");
        after = recorded(
                        asks,
                        "/v1/me/facts/" + gone.path("number").asLong() + "/retraction",
                        "{\"reason\":\"PLANT-weg\"}")
                .path("position")
                .asString();
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    private JsonNode recorded(String token, String path, String body) {
        HttpResponse<String> answer = post(token, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.read(answer);
    }

    private HttpResponse<String> post(String token, String path, String body) {
        return http.send(http.request("POST", path, token, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private String keyOf(String token, JsonNode recorded) {
        String timeline =
                "/v1/me/timeline?size=200&after=" + recorded.path("position").asString();
        for (JsonNode entry : Http.read(http.get(timeline, token)).path("entries")) {
            if (entry.path("fact").asLong() == recorded.path("number").asLong()) {
                return entry.path("own").path("key").asString();
            }
        }
        throw new AssertionError("not on the timeline");
    }

    private String token(UserRole role) {
        return switch (role) {
            case TEACHER -> Product.teacher(TestWorld.BOARD, anna);
            case SCHOOLLEIDER -> Product.schoolleider(TestWorld.BOARD, TestWorld.SCHOOL);
            case TEAMLEIDER -> Product.teamleider(TestWorld.BOARD, TestWorld.SCHOOL, TestWorld.TEAM);
            case AUDITOR -> Product.auditor(TestWorld.BOARD, "2015-01-01", "2030-12-31");
            case BESTUUR, HR, PMR, PRIVACY -> Product.token(role, TestWorld.BOARD);
        };
    }

    /** Every question about the person, also as known before something was narrowed and withdrawn. */
    private Stream<String> asked() {
        String base = "/v1/teachers/" + anna;
        return Stream.of("/v1/me", base)
                .flatMap(person -> Stream.of(
                                "/portfolio?",
                                "/timeline?size=200&",
                                "/timeline?size=200&withdrawn=true&",
                                "/timeline-export?withdrawn=true&",
                                "/evidence-pack?trajectory=T-1&")
                        .map(question -> person + question))
                .flatMap(question ->
                        Stream.of(question + "after=" + after, question + "after=" + after + "&knownOn=" + before));
    }

    private String told(UserRole role) {
        StringBuilder told = new StringBuilder();
        asked().forEach(question -> told.append(http.get(question, token(role)).body()));
        Visitor visitor = Visitor.with(product.port(), token(role));
        for (String page :
                List.of("", "/ontwikkeling", "/taken", "/promoties", "/promoties/bewijspakket.html?trajectory=T-1")) {
            for (String person : List.of("/mijn", "/leraren/" + anna)) {
                told.append(visitor.get(person + page).body());
            }
        }
        told.append(visitor.get("/leraren/" + anna + "?withdrawn=true").body());
        return told.toString();
    }

    @ParameterizedTest
    @EnumSource
    void everyUserIsToldWhatTheAuthorSharesAndNothingElse(UserRole role) {
        String told = told(role);
        Set<UserRole> leading = EnumSet.of(UserRole.SCHOOLLEIDER, UserRole.TEAMLEIDER);
        if (role == UserRole.TEACHER) {
            assertThat(told).contains(OWN).contains(LEADER).contains(SCHOOL);
        } else if (leading.contains(role)) {
            assertThat(told).contains(LEADER).contains(SCHOOL).doesNotContain(OWN);
        } else if (role == UserRole.HR) {
            assertThat(told).contains(SCHOOL).doesNotContain(OWN).doesNotContain(LEADER);
        } else {
            assertThat(told).doesNotContain("PLANT-");
        }
    }

    @Test
    void aColleagueIsToldNothing() {
        String colleague = Product.teacher(TestWorld.BOARD, other);
        asked().forEach(question ->
                assertThat(http.get(question, colleague).body()).doesNotContain("PLANT-"));
    }

    @ParameterizedTest
    @EnumSource(
            value = UserRole.class,
            names = {"SCHOOLLEIDER", "HR"})
    void nobodyElseRecordsChangesOrWithdrawsIt(UserRole role) {
        String facts = "/v1/teachers/" + anna + "/facts";
        long number = Objects.requireNonNull(Position.parse(after)).number() - 1;
        for (HttpResponse<String> refused : List.of(
                post(token(role), facts, AMBITION.formatted("zij wil", "school")),
                post(token(role), facts + "/" + number + "/retraction", "{\"reason\":\"onzin\"}"),
                post(
                        token(role),
                        facts + "/" + number + "/replacement",
                        "{\"reason\":\"onzin\",\"fact\":" + AMBITION.formatted("zij wil", "school") + "}"))) {
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
            assertThat(refused.body()).contains("own-hand");
        }
    }

    @Test
    void aTeacherRecordsNothingThatOthersRecord() {
        HttpResponse<String> refused = post(
                token(UserRole.TEACHER),
                "/v1/me/facts",
                "{\"type\":\"role-exit\",\"school\":\"%s\",\"role\":\"schoolopleider\",\"lastDay\":\"2024-01-01\"}"
                        .formatted(TestWorld.SCHOOL));
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    /** Whoever has a file of their own records there, whatever they do besides. */
    @Test
    void aLeaderRecordsAndReadsTheOwnFile() {
        String leader = Product.schoolleiderWithFile(TestWorld.BOARD, TestWorld.SCHOOL, other.toString());
        JsonNode recorded = recorded(leader, "/v1/me/facts", AMBITION.formatted("PLANT-leider", "eigen"));
        String portfolio = "/portfolio?after=" + recorded.path("position").asString();
        assertThat(http.get("/v1/me" + portfolio, leader).body()).contains("PLANT-leider");
        assertThat(http.get("/v1/teachers/" + other + portfolio, leader).body()).contains("PLANT-leider");
        assertThat(http.get("/v1/teachers/" + other + portfolio, token(UserRole.SCHOOLLEIDER))
                        .body())
                .doesNotContain("PLANT-leider");
    }

    @Test
    void whoeverReadItIsOnTheAccessList() {
        http.get("/v1/teachers/" + anna + "/portfolio", token(UserRole.HR));
        assertThat(http.get("/v1/me/access-list", token(UserRole.TEACHER)).body())
                .contains("\"portfolio\"", "ambities en reflecties");
    }

    @Test
    void onPagesItIsRecordedSharedAndWithdrawnWithoutScript() {
        Visitor visitor = Visitor.with(product.port(), token(UserRole.TEACHER));
        String form = "/mijn/ontwikkeling/vastleggen/reflectie";
        assertThat(visitor.get(form).body()).contains("Wie mag dit lezen");
        HttpResponse<String> faulty = visitor.post(form, Map.of("stap", "vastleggen", "date", "gisteren"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("Dit is geen dag die hier kan");
        HttpResponse<String> sent =
                visitor.post(form, Map.of("stap", "vastleggen", "date", "1-3-2024", "text", "PLANT-pagina"));
        assertThat(sent.statusCode()).isEqualTo(303);
        String page =
                visitor.get(sent.headers().firstValue("Location").orElseThrow()).body();
        assertThat(page).contains("PLANT-pagina", "alleen voor mijzelf");
        String change = page.substring(0, page.indexOf("PLANT-pagina"));
        String number = change.substring(change.lastIndexOf("id=\"feit-") + 9).replaceAll("(?s)\".*", "");
        String fact = "/mijn/ontwikkeling/feiten/" + number;
        String filled = visitor.get(fact).body();
        assertThat(filled).contains("PLANT-pagina", "Zelf gewijzigd.");
        String key = filled.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> shared = visitor.post(
                fact,
                Map.of(
                        "stap",
                        "vastleggen",
                        "key",
                        key,
                        "date",
                        "1-3-2024",
                        "text",
                        "PLANT-pagina",
                        "audience",
                        "leidinggevende",
                        "reason",
                        "Zelf gewijzigd."));
        assertThat(shared.statusCode()).as(shared.body()).isEqualTo(303);
        String now = visitor.get(shared.headers().firstValue("Location").orElseThrow())
                .body();
        assertThat(now).contains("ook voor wie mij leidinggeeft");
        String last = now.substring(0, now.indexOf("PLANT-pagina"));
        String replaced = last.substring(last.lastIndexOf("id=\"feit-") + 9).replaceAll("(?s)\".*", "");
        HttpResponse<String> withdrawn = visitor.post(
                "/mijn/ontwikkeling/feiten/" + replaced, Map.of("stap", "intrekken", "reason", "toch niet"));
        assertThat(visitor.get(withdrawn.headers().firstValue("Location").orElseThrow())
                        .body())
                .doesNotContain("PLANT-pagina");
    }
}

package nl.waaier.api.asking.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestSignIn;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Somebody is told everything that is held about them, asks for a correction, and is answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldDataTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String REQUESTS = "/v1/boards/12345/correction-requests";

    /** Tables that hold nothing about persons, with the reason. Any other must be told to whom it is about. */
    private static final Map<String, String> OF_NOBODY = Map.of(
            "flyway_schema_history", "which changes of the tables were made",
            "store", "which event store it is",
            "erased_key", "the key that makes numbers of erased persons unreadable; made by chance",
            "recorder_key", "the key that turns accounts into marks; made by chance",
            "retention_proposal",
                    "of how many something was to be erased, with marks of accounts as in events about others",
            "import_rejection",
                    "lines of a file that is gone: columns, rules and values without names and numbers of people");

    private Product product;
    private TeacherId anna;
    private int keys;

    @SuppressWarnings("NullAway.Init") // The product is started before the tests.
    HeldDataTest() {}

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of(), TestSignIn.class);
        Delivery delivery = new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J")
                .row("organisatie", "VO;12345;Stichting Toets;16AJ;Tweede;UTRECHT;J")
                .row("leraren", "12345;10;Anna;van;Bos;anna@example.org;1980-02-29")
                .row("leraren", "12345;010;Ann;van;Bos;ann@example.org;1980-02-29")
                .row("leraren", "12345;20;Bea;;Vreemd;bea@example.org;1985-01-01")
                .row("loopbaan", "12345;10;16AH;;mentor;1;team;toelating;2016-08-01;;starter;selectie;;;de rector;;")
                .row(
                        "loopbaan",
                        "12345;20;16AH;;mentor;1;team;toelating;2016-08-01;;starter;selectie;;;vreemde tekst;;");
        List.of("10;1;16AH", "010;1;16AJ", "20;1;16AH")
                .forEach(who -> delivery.row(
                        "aanstellingen", "12345;" + who + ";2014-08-01;2014-08-01;;1;LB;;0.5000;9;N;N;aanname"));
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(data), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        product.awaitReadModel();
        anna = id("10");
        assertThat(send(HR, "PUT", "/v1/teachers/" + anna + "/identity", """
                        {"personnelNumber":"10","givenName":"Anna","familyName":"Boswijk","reason":"gescheiden"}""").statusCode())
                .isEqualTo(200);
        assertThat(send(HR, "POST", "/v1/teachers/" + anna + "/joined-files", """
                        {"other":"%s","reason":"dubbel"}""".formatted(id("010")))
                        .statusCode())
                .isEqualTo(201);
        product.awaitReadModel();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private TeacherId id(String number) {
        return product.bean(PersonRegister.class)
                .find(BOARD, List.of(number))
                .values()
                .iterator()
                .next()
                .id();
    }

    private HttpResponse<String> send(String token, String method, String path, String body) {
        return product.http()
                .send(product.http()
                        .request(method, path, token, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "sleutel-" + keys++));
    }

    private String ofAnna() {
        return Product.teacher(BOARD, anna);
    }

    private HttpResponse<String> held(String token) {
        return product.http().get("/v1/me/data", token);
    }

    /** A table that a later version adds must be told too, or named above. */
    @Test
    void everyTableIsToldOrHoldsNothingAboutPersons() {
        Set<String> tables = new TreeSet<>(product.bean(JdbcClient.class)
                .sql("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'")
                .query((row, number) -> row.getString(1))
                .list());
        Set<String> told = told(held(ofAnna()));
        assertThat(told).hasSizeGreaterThan(5).doesNotContainAnyElementsOf(OF_NOBODY.keySet());
        told.addAll(OF_NOBODY.keySet());
        told.addAll(HeldData.NOT_TOLD);
        assertThat(told).isEqualTo(tables);
    }

    private static Set<String> told(HttpResponse<String> answer) {
        Set<String> tables = new TreeSet<>();
        Http.read(answer).path("parts").forEach(part -> part.path("tables")
                .forEach(table -> tables.add(table.asString())));
        return tables;
    }

    /** Events are told place by place, of which HeldEventTest asks the words. */
    @Test
    void everyColumnThatIsToldHasAWordInBothLanguages() {
        Set<String> told = told(held(ofAnna()));
        told.removeAll(Set.of("domainevententry", "personal_text"));
        for (String table : told) {
            for (String column : columns(table)) {
                assertThat(HeldWords.hasLabel(column)).as(table + "." + column).isTrue();
            }
        }
    }

    private List<String> columns(String table) {
        return product.bean(JdbcClient.class)
                .sql("select lower(column_name) from information_schema.columns where lower(table_schema) = 'public'"
                        + " and lower(table_name) = :table")
                .param("table", table)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** As the privacy papers say: no number of the state, no address, nothing about health. */
    @Test
    void theRegisterOfPersonsHoldsWhatThePapersSayAndNothingElse() {
        assertThat(columns("person"))
                .containsExactlyInAnyOrder(
                        "id",
                        "board_number",
                        "personnel_number",
                        "given_name",
                        "prefix",
                        "family_name",
                        "email",
                        "birth_date",
                        "same_as",
                        "plain_number",
                        "looks");
    }

    @Test
    void allThatIsHeldOfSomebodyIsToldAndNothingOfAnybodyElse() {
        String told = held(ofAnna()).body();
        assertThat(told)
                .contains("Boswijk", "anna@example.org", "ann@example.org", "1980-02-29", "gescheiden", "dubbel")
                .contains("de rector", "mentor", "\"value\":\"0.5000\"", "role-entered")
                .contains("\"value\":\"" + id("010"))
                .doesNotContain("vreemde tekst", "Vreemd", id("20").toString());
        assertThat(held(Product.token(UserRole.PMR, BOARD)).body()).doesNotContain("Boswijk", "Vreemd");
    }

    @Test
    void anAccountIsToldWhatItAskedForToo() {
        String ofHr = held(HR).body();
        assertThat(ofHr).contains("\"name\":\"idempotency_key\"", "\"name\":\"request_hash\"");
        assertThat(held(Product.token(UserRole.PMR, BOARD)).body()).doesNotContain("\"name\":\"request_hash\"");
    }

    private JsonNode ask(String text) {
        HttpResponse<String> asked =
                send(ofAnna(), "POST", "/v1/me/correction-requests", "{\"request\":\"" + text + "\"}");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        return Http.read(asked);
    }

    private HttpResponse<String> answer(String token, JsonNode request, String body) {
        return send(token, "POST", REQUESTS + "/" + request.path("id").asString() + "/answer", body);
    }

    private JsonNode own(JsonNode request) {
        return Http.read(product.http().get("/v1/me/correction-requests", ofAnna()))
                .path("requests")
                .valueStream()
                .filter(one -> one.path("id").equals(request.path("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRequestReachesHrWithItsLastDayAndIsAnsweredOnce() {
        JsonNode asked = ask("mijn fte is 0,6");
        assertThat(asked.path("outcome").isNull()).isTrue();
        assertThat(asked.path("ageInDays").asInt()).isZero();
        JsonNode listed = Http.read(product.http().get(REQUESTS + "?open=true", HR))
                .path("requests")
                .valueStream()
                .filter(one -> one.path("id").equals(asked.path("id")))
                .findFirst()
                .orElseThrow();
        assertThat(listed.path("name").asString()).isEqualTo("Anna Boswijk");
        assertThat(listed.path("request").asString()).isEqualTo("mijn fte is 0,6");

        Http.assertProblem(answer(HR, asked, "{\"outcome\":\"refused\"}"), 400);
        assertThat(answer(HR, asked, "{\"outcome\":\"done\",\"answer\":\"hersteld\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(Http.assertProblem(answer(HR, asked, "{\"outcome\":\"done\"}"), 409)
                        .path("rule")
                        .asString())
                .isEqualTo("correction-request-answered");
        assertThat(own(asked).path("answer").asString()).isEqualTo("hersteld");
        assertThat(Http.read(product.http().get(REQUESTS + "?open=true", HR)).toString())
                .doesNotContain(asked.path("id").asString());
        assertThat(held(ofAnna()).body()).contains("mijn fte is 0,6", "hersteld");
    }

    @Test
    void nobodyElseReadsOrAnswersARequest() {
        JsonNode asked = ask("alleen voor P&O");
        for (UserRole role : List.of(UserRole.BESTUUR, UserRole.PMR)) {
            Http.assertProblem(product.http().get(REQUESTS, Product.token(role, BOARD)), 403);
            Http.assertProblem(answer(Product.token(role, BOARD), asked, "{\"outcome\":\"done\"}"), 403);
        }
        Http.assertProblem(answer(Product.token(UserRole.HR, new BoardNumber("54321")), asked, "{}"), 404);
        String bea = Product.teacher(BOARD, id("20"));
        assertThat(product.http().get("/v1/me/correction-requests", bea).body()).doesNotContain("alleen voor");
        Http.assertProblem(send(HR, "POST", REQUESTS + "/" + anna + "/answer", "{}"), 404);
    }

    @Test
    void onPagesSomebodyAsksAndHrRefusesWithAReason() {
        Visitor teacher = Visitor.with(product.port(), ofAnna());
        assertThat(texts(teacher.get("/mijn/gegevens")))
                .contains("Wat over mij is vastgelegd", "Achternaam Boswijk", "Toelating op 01-08-2016", "de rector")
                .contains("Wat hier niet bij staat");
        assertThat(texts(teacher.get("/mijn/gegevens?taal=en"))).contains("Family name Boswijk", "Entered on");
        teacher.get("/mijn/verzoeken?taal=nl");
        assertThat(teacher.post("/mijn/verzoeken", Map.of("request", " ")).statusCode())
                .isEqualTo(422);
        HttpResponse<String> asked =
                teacher.post("/mijn/verzoeken", Map.of("request", "ik was toen geen starter", "sleutel", "een"));
        assertThat(texts(teacher.follow(asked)))
                .contains("Uw verzoek is verstuurd aan P&amp;O.", "nog niet; uiterlijk");

        Visitor hr = Visitor.with(product.port(), HR);
        HttpResponse<String> tasks = hr.get("/verzoeken");
        assertThat(texts(tasks)).contains("ik was toen geen starter", "0 dagen", "uiterlijk");
        String body = tasks.body();
        int at = body.lastIndexOf("href=\"/verzoeken/", body.indexOf("ik was toen geen starter"));
        String page = body.substring(at + 6, body.indexOf('"', at + 6));
        hr.get(page);
        Map<String, String> form = new HashMap<>(Map.of("outcome", "refused"));
        assertThat(hr.post(page, form).statusCode()).isEqualTo(422);
        form.put("answer", "uit het besluit blijkt van wel");
        assertThat(texts(hr.follow(hr.post(page, form)))).contains("Het verzoek is beantwoord.");
        assertThat(hr.post(page, form).statusCode()).as("answered twice").isEqualTo(422);
        assertThat(texts(teacher.get("/mijn/verzoeken"))).contains("geweigerd", "uit het besluit blijkt van wel");
    }

    private static String texts(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}

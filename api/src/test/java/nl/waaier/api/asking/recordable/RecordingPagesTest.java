package nl.waaier.api.asking.recordable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestSignIn;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.store.ReadModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Recording by hand on pages, from a session with a cookie, beside the same over the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingPagesTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final Brin SCHOOL = new Brin("16AH");
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String SCHOOLLEIDER = Product.schoolleider(BOARD, SCHOOL);
    private static final int PERSONS = 40;
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    private Product product;
    private int given;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of(), TestSignIn.class);
        Delivery delivery = new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J")
                .row("organisatie", "VO;12345;Stichting Toets;17AB;Andere School;UTRECHT;J");
        IntStream.rangeClosed(1, PERSONS).forEach(i -> delivery.row(
                        "leraren", "12345;" + i + ";Anna;van der;Berg;anna" + i + "@example.org;1980-02-29")
                .row("aanstellingen", "12345;" + i + ";1;16AH;2014-08-01;2014-08-01;;1;LB;;0.8000;9;N;N;aanname"));
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(data), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        ReadModel readModel = product.bean(ReadModel.class);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> readModel.status().ready() && readModel.status().behind() == 0);
        HttpResponse<String> team = product.http()
                .json(
                        "PUT",
                        "/v1/schools/16AH/teams/onderbouw",
                        HR,
                        "{\"name\": \"Team Onderbouw\", \"kind\": \"team\"}");
        assertThat(team.statusCode()).as(team.body()).isLessThan(300);
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    /** Somebody about whom nothing but an appointment is on record, for one test. */
    private synchronized TeacherId somebody() {
        given++;
        return product.bean(PersonRegister.class).find(BOARD, List.of(Integer.toString(given))).values().stream()
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    private Visitor visitor(String token) {
        return Visitor.with(product.port(), token);
    }

    private static String page(TeacherId teacher, String kind) {
        return "/leraren/" + teacher + "/vastleggen/" + kind;
    }

    /** What a page would send unseen. */
    private static Map<String, String> hidden(HttpResponse<String> page) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(page.body())
                .results()
                .forEach(found -> fields.put(plain(found.group(1)), plain(found.group(2))));
        return fields;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    /** Fills a form in, checks it and records it; answers where the reader is sent. */
    private static String record(Visitor visitor, String path, String... fields) {
        HttpResponse<String> form = visitor.get(path);
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        HttpResponse<String> check = visitor.post(path, with(with(hidden(form), fields), "stap", "controleren"));
        assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
        assertThat(check.body()).contains("Er is nog niets vastgelegd", "value=\"vastleggen\"");
        HttpResponse<String> recorded = visitor.post(path, with(hidden(check), "stap", "vastleggen"));
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
        return recorded.headers().firstValue("Location").orElseThrow();
    }

    private String api(String token, TeacherId teacher, String body) {
        return sent(token, "/v1/teachers/" + teacher + "/facts", body);
    }

    private String sent(String token, String path, String body) {
        HttpResponse<String> answer = product.http()
                .send(product.http()
                        .request("POST", path, token, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Position").orElseThrow();
    }

    /** The timeline, with nothing in it that tells one person's from another's. */
    private List<JsonNode> timeline(TeacherId teacher, String position) {
        HttpResponse<String> answer = product.http()
                .get("/v1/teachers/" + teacher + "/timeline?withdrawn=true&size=200&after=" + position, HR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<JsonNode> entries = new ArrayList<>();
        Http.read(answer).path("entries").forEach(entry -> {
            ((ObjectNode) entry).remove(List.of("recordedAt", "withdrawnAt"));
            entries.add(entry);
        });
        return entries;
    }

    private List<JsonNode> timeline(TeacherId teacher) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> product.bean(ReadModel.class).status().behind() == 0);
        HttpResponse<String> answer = product.http().get("/v1/teachers/" + teacher + "/timeline?size=200", HR);
        List<JsonNode> entries = new ArrayList<>();
        Http.read(answer).path("entries").forEach(entries::add);
        return entries;
    }

    private static String after(String location) {
        return location.substring(location.indexOf("after=") + "after=".length());
    }

    /** In whose name. */
    enum Recording {
        BY_SCHOOLLEIDER(SCHOOLLEIDER),
        BY_HR(HR);

        private final String token;

        Recording(String token) {
            this.token = token;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRecordedOnPagesIsWhatTheApiWouldHaveRecorded(Recording recording) {
        String token = recording.token;
        Visitor visitor = visitor(token);
        TeacherId there = somebody();
        TeacherId here = somebody();
        record(
                visitor,
                page(here, "toelating"),
                "school",
                "16AH",
                "role",
                "mentor",
                "date",
                "1 augustus 2020",
                "stage",
                "starter",
                "kind",
                "keuze",
                "team",
                "Team Onderbouw",
                "decidedBy",
                "rector",
                "remark",
                "eerste\r\nregel");
        record(
                visitor,
                page(here, "ondersteuning"),
                "role",
                "mentor:16AH",
                "kind",
                "scholing",
                "from",
                "1-9-2020",
                "until",
                "30/6/2021",
                "quantity",
                "12,5",
                "per",
                "eenmalig",
                "evidence",
                "bewijs & meer");
        record(
                visitor,
                page(here, "facilitering"),
                "role",
                "mentor:16AH",
                "kind",
                "tijd",
                "from",
                "2020-08-01",
                "quantity",
                "0.1",
                "unit",
                "fte");
        record(
                visitor,
                page(here, "fase"),
                "role",
                "mentor:16AH",
                "stage",
                "ervaren",
                "date",
                "01.08.2022",
                "decidedBy",
                "teamleider",
                "evidence",
                "lesbezoek");
        record(
                visitor,
                page(here, "erkenning"),
                "role",
                "mentor:16AH",
                "kind",
                "formeel",
                "from",
                "1-1-2023",
                "until",
                "31-12-2027",
                "scope",
                "rol",
                "standard",
                "SBB",
                "issuer",
                "register",
                "registration",
                "nr. 12");
        record(
                visitor,
                page(here, "wijziging"),
                "role",
                "mentor:16AH",
                "changeDate",
                "1-8-2023",
                "team",
                "Team Onderbouw",
                "remark",
                "ander team");
        record(visitor, page(here, "team"), "team", "onderbouw:16AH", "joinDate", "1-8-2020");
        record(visitor, page(here, "team-verlaten"), "team", "onderbouw:16AH", "lastDay", "31-7-2026");
        String last = record(visitor, page(here, "einde"), "role", "mentor:16AH", "lastDay", "31-7-2026");
        assertThat(last).startsWith("/leraren/" + here + "?after=");

        api(token, there, """
                {"type": "role-entry", "school": "16AH", "role": "mentor", "date": "2020-08-01", "stage": "starter",
                 "kind": "keuze", "team": "Team Onderbouw", "decidedBy": "rector", "remark": "eerste\\nregel"}""");
        api(token, there, """
                {"type": "support", "school": "16AH", "role": "mentor", "kind": "scholing", "from": "2020-09-01",
                 "until": "2021-06-30", "quantity": 12.5, "unit": "uur", "per": "eenmalig", "evidence": "bewijs & meer"}""");
        api(token, there, """
                {"type": "facilitation", "school": "16AH", "role": "mentor", "kind": "tijd", "from": "2020-08-01",
                 "quantity": 0.1, "unit": "fte"}""");
        api(token, there, """
                {"type": "stage", "school": "16AH", "role": "mentor", "stage": "ervaren", "date": "2022-08-01",
                 "decidedBy": "teamleider", "evidence": "lesbezoek"}""");
        api(token, there, """
                {"type": "recognition", "school": "16AH", "role": "mentor", "kind": "formeel", "from": "2023-01-01",
                 "until": "2027-12-31", "scope": "rol", "standard": "SBB", "issuer": "register", "registration": "nr. 12"}""");
        api(token, there, """
                {"type": "role-change", "school": "16AH", "role": "mentor", "changeDate": "2023-08-01",
                 "team": "Team Onderbouw", "remark": "ander team"}""");
        api(token, there, """
                {"type": "team-join", "school": "16AH", "team": "onderbouw", "joinDate": "2020-08-01"}""");
        api(token, there, """
                {"type": "team-exit", "school": "16AH", "team": "onderbouw", "lastDay": "2026-07-31"}""");
        String position = api(token, there, """
                {"type": "role-exit", "school": "16AH", "role": "mentor", "lastDay": "2026-07-31"}""");

        assertThat(timeline(here, after(last))).hasSize(10).isEqualTo(timeline(there, position));
    }

    @Test
    void whatHrAloneRecordsIsTheSameToo() {
        Visitor visitor = visitor(HR);
        TeacherId here = somebody();
        TeacherId there = somebody();
        record(
                visitor,
                page(here, "aanstelling"),
                "appointmentId",
                "2",
                "school",
                "17AB",
                "startDate",
                "1-8-2025",
                "functionScale",
                "LC",
                "category",
                "9",
                "kind",
                "tijdelijk",
                "fte",
                "0,4",
                "replacement",
                "ja",
                "changeKind",
                "aanname");
        record(
                visitor,
                page(here, "aanstelling-wijzigen"),
                "appointmentId",
                "2",
                "changeDate",
                "1-1-2026",
                "kind",
                "vast",
                "fte",
                "0,6",
                "changeKind",
                "omvang");
        record(
                visitor,
                page(here, "promotiestap"),
                "trajectory",
                "T-1",
                "school",
                "16AH",
                "fromScale",
                "LB",
                "toScale",
                "LC",
                "step",
                "besluit",
                "date",
                "1-6-2026",
                "outcome",
                "positief",
                "sentDate",
                "3-6-2026",
                "decidedBy",
                "bestuur",
                "remark",
                "de redenen");
        String last = record(
                visitor,
                page(here, "aanstelling-einde"),
                "appointmentId",
                "2",
                "lastDay",
                "31-12-2027",
                "changeKind",
                "uitstroom");

        api(HR, there, """
                {"type": "appointment-start", "appointmentId": "2", "school": "17AB", "startDate": "2025-08-01",
                 "functionScale": "LC", "category": 9, "kind": "tijdelijk", "fte": 0.4, "replacement": true,
                 "changeKind": "aanname"}""");
        api(HR, there, """
                {"type": "appointment-change", "appointmentId": "2", "changeDate": "2026-01-01", "kind": "vast", "fte": 0.6,
                 "changeKind": "omvang"}""");
        api(HR, there, """
                {"type": "promotion-step", "trajectory": "T-1", "school": "16AH", "fromScale": "LB", "toScale": "LC",
                 "step": "besluit", "date": "2026-06-01", "outcome": "positief", "sentDate": "2026-06-03",
                 "decidedBy": "bestuur", "remark": "de redenen"}""");
        String position = api(HR, there, """
                {"type": "appointment-end", "appointmentId": "2", "lastDay": "2027-12-31", "changeKind": "uitstroom"}""");
        assertThat(timeline(here, after(last))).hasSize(5).isEqualTo(timeline(there, position));
    }

    @Test
    void onlyWhatCanBeIsOfferedAndOnlyToWhomItIsGranted() {
        TeacherId teacher = somebody();
        String what = "/leraren/" + teacher + "/vastleggen";
        String first = visitor(SCHOOLLEIDER).get(what).body();
        assertThat(first)
                .contains("heeft deze persoon geen rol", what + "/toelating", what + "/team\"")
                .doesNotContain(what + "/fase", what + "/einde", what + "/ondersteuning", what + "/aanstelling");
        assertThat(visitor(HR).get(what).body()).contains(what + "/aanstelling\"", what + "/promotiestap");
        record(
                visitor(SCHOOLLEIDER),
                what + "/toelating",
                "school",
                "16AH",
                "role",
                "mentor",
                "date",
                "1-8-2020",
                "stage",
                "meester");
        String then = visitor(SCHOOLLEIDER).get(what).body();
        assertThat(then)
                .contains("één rol", what + "/ondersteuning?role=mentor%3A16AH", what + "/einde?role=mentor%3A16AH")
                .doesNotContain(what + "/fase");
        assertThat(visitor(SCHOOLLEIDER).get(what + "?referenceDate=31-7-2020").body())
                .contains("heeft deze persoon geen rol");
        assertThat(visitor(SCHOOLLEIDER).get(what + "?taal=en").body())
                .contains("What do you want to record about Anna van der Berg?", "Support", "master");
        String own = visitor(Product.schoolleiderWithFile(BOARD, SCHOOL, teacher.toString()))
                .get(what)
                .body();
        assertThat(own).contains("Over uzelf").doesNotContain(what + "/erkenning");
        for (UserRole role : List.of(UserRole.BESTUUR, UserRole.PMR)) {
            assertThat(visitor(Product.token(role, BOARD)).get(what).statusCode())
                    .isEqualTo(403);
            assertThat(visitor(Product.token(role, BOARD))
                            .get(what + "/toelating")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(visitor(Product.teacher(BOARD, teacher)).get(what).statusCode())
                .isEqualTo(403);
        assertThat(visitor(Product.schoolleider(BOARD, new Brin("17AB")))
                        .get(what)
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor(Product.token(UserRole.HR, new BoardNumber("40000")))
                        .get(what)
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor(HR).get(what + "/iets").statusCode()).isEqualTo(404);
    }

    /** A form can be sent by hand with what it does not offer. */
    @Test
    void aSchoolleiderRecordsNothingAtAnotherSchoolAndNoAppointment() {
        TeacherId teacher = somebody();
        Visitor visitor = visitor(SCHOOLLEIDER);
        Map<String, String> hidden = hidden(visitor.get(page(teacher, "toelating")));
        for (String step : List.of("controleren", "vastleggen")) {
            assertThat(visitor.post(
                                    page(teacher, "toelating"),
                                    with(
                                            hidden,
                                            "stap",
                                            step,
                                            "school",
                                            "17AB",
                                            "role",
                                            "mentor",
                                            "date",
                                            "1-8-2020",
                                            "stage",
                                            "starter"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(visitor.post(
                                    page(teacher, "aanstelling-einde"),
                                    with(hidden, "stap", step, "appointmentId", "1", "lastDay", "1-8-2020"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(visitor.get("/leraren/" + teacher + "/feiten/0/corrigeren").statusCode())
                .isEqualTo(403);
        assertThat(timeline(teacher)).hasSize(1);
    }

    @Test
    void everyFaultStandsAtItsFieldAndWhatWasFilledInIsKept() {
        TeacherId teacher = somebody();
        Visitor visitor = visitor(SCHOOLLEIDER);
        String path = page(teacher, "toelating");
        HttpResponse<String> answer = visitor.post(
                path,
                with(
                        hidden(visitor.get(path)),
                        "stap",
                        "controleren",
                        "date",
                        "31-2-2020",
                        "stage",
                        "expert",
                        "remark",
                        "houd <dit> vast"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "<title>Fout: ",
                        "<a href=\"#school\">Welke school: Kies een van de mogelijkheden.</a>",
                        "<a href=\"#role\">Welke rol: Kies een van de mogelijkheden.</a>",
                        "<a href=\"#date\">Vanaf welke dag: Dit is geen dag die hier kan.",
                        "<a href=\"#stage\">In welke fase: Dit kan hier niet.</a>",
                        "value=\"31-2-2020\"",
                        "houd &lt;dit&gt; vast")
                .containsOnlyOnce("id=\"date-fout\"");
        assertThat(visitor.get(path + "?taal=en").body()).contains("Which role");
        HttpResponse<String> english = visitor.post(path, with(hidden(answer), "stap", "vastleggen"));
        assertThat(english.statusCode()).isEqualTo(422);
        assertThat(english.body()).contains("<title>Error: ", "Which role: Choose one of these.");
        assertThat(timeline(teacher)).hasSize(1);
    }

    @Test
    void aRuleThatStandsInTheWayIsToldInTheFormWithWhatHoldsNow() {
        TeacherId teacher = somebody();
        Visitor visitor = visitor(SCHOOLLEIDER);
        String path = page(teacher, "toelating");
        String[] mentor = {"school", "16AH", "role", "mentor", "date", "1-8-2020", "stage", "starter"};
        Map<String, String> form = with(hidden(visitor.get(path)), mentor);
        HttpResponse<String> check = visitor.post(path, with(form, "stap", "controleren"));
        // Somebody else is first, between the page to check and recording.
        record(visitor(HR), path, mentor);
        for (HttpResponse<String> refused : List.of(
                visitor.post(path, with(hidden(check), "stap", "vastleggen")),
                visitor.post(path, with(form, "stap", "controleren")))) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body())
                    .contains(
                            "Dit is niet vastgelegd",
                            "<a href=\"#role\">Deze rol wordt op deze datum al vervuld.</a>",
                            "value=\"1-8-2020\"",
                            "<details class=\"filter\" open>",
                            "heeft vanaf 1 augustus 2020 de rol Mentor bij Toetsschool, in de fase starter");
        }
        // What was refused is remembered under its key; mended, the form has another one.
        HttpResponse<String> refused = visitor.post(path, with(hidden(check), "stap", "vastleggen"));
        HttpResponse<String> mended = visitor.post(
                path,
                with(with(hidden(refused), mentor), "stap", "vastleggen", "role", "sectieleider", "level", "team"));
        assertThat(mended.statusCode()).as(mended.body()).isEqualTo(303);
    }

    @Test
    void sentTwiceItIsRecordedOnceAndBothLeadToTheSamePage() throws Exception {
        TeacherId teacher = somebody();
        Visitor visitor = visitor(SCHOOLLEIDER);
        record(
                visitor,
                page(teacher, "toelating"),
                "school",
                "16AH",
                "role",
                "mentor",
                "date",
                "1-8-2020",
                "stage",
                "starter");
        String path = page(teacher, "ondersteuning");
        HttpResponse<String> check = visitor.post(
                path,
                with(
                        hidden(visitor.get(path)),
                        "stap",
                        "controleren",
                        "role",
                        "mentor:16AH",
                        "kind",
                        "coaching",
                        "from",
                        "1-9-2020"));
        Map<String, String> form = with(hidden(check), "stap", "vastleggen");
        List<Callable<HttpResponse<String>>> clicks =
                List.of(() -> visitor.post(path, form), () -> visitor.post(path, form), () -> visitor.post(path, form));
        List<String> leadTo = new ArrayList<>();
        try (ExecutorService twice = Executors.newFixedThreadPool(clicks.size())) {
            for (var click : twice.invokeAll(clicks)) {
                assertThat(click.get().statusCode()).as(click.get().body()).isEqualTo(303);
                leadTo.add(click.get().headers().firstValue("Location").orElseThrow());
            }
        }
        assertThat(leadTo).containsOnly(leadTo.getFirst());
        assertThat(timeline(teacher, after(leadTo.getFirst())).stream()
                        .filter(entry -> entry.path("type").asString().equals("support")))
                .hasSize(1);
        HttpResponse<String> changed = visitor.post(path, with(form, "kind", "scholing"));
        assertThat(changed.statusCode())
                .as("the key stands for another request")
                .isEqualTo(409);
        assertThat(hidden(changed).get("sleutel")).isNotEqualTo(form.get("sleutel"));
    }

    @Test
    void whatWasRecordedIsSaidOnceWithTheWayToTheFanAndTheNextStep() {
        TeacherId teacher = somebody();
        Visitor visitor = visitor(SCHOOLLEIDER);
        String location = record(
                visitor,
                page(teacher, "toelating"),
                "school",
                "16AH",
                "role",
                "mentor",
                "date",
                "1-8-2020",
                "stage",
                "in-opleiding");
        HttpResponse<String> said = visitor.get(location);
        String fan = "/scholen/16AH/rolmix?after=" + after(location);
        assertThat(said.body())
                .contains(
                        "role=\"status\"",
                        "Vastgelegd: Anna van der Berg heeft vanaf 1 augustus 2020 de rol Mentor bij Toetsschool, in de fase in opleiding.",
                        fan,
                        page(teacher, "ondersteuning") + "?role=mentor%3A16AH&amp;from=01-08-2020",
                        page(teacher, "facilitering"));
        assertThat(visitor.get(location).body()).doesNotContain("Vastgelegd: ");
        assertThat(visitor.get(fan).body()).contains("Rolmix van Toetsschool");
        assertThat(visitor.get(page(teacher, "ondersteuning") + "?role=mentor:16AH&from=01-08-2020")
                        .body())
                .contains("value=\"mentor:16AH\" checked", "value=\"01-08-2020\"");
    }

    @Test
    void thePageToCheckSaysWhatFollows() {
        TeacherId teacher = somebody();
        Visitor visitor = visitor(SCHOOLLEIDER);
        String path = page(teacher, "toelating");
        HttpResponse<String> check = visitor.post(
                path,
                with(
                        hidden(visitor.get(path)),
                        "stap",
                        "controleren",
                        "school",
                        "16AH",
                        "role",
                        "mentor",
                        "date",
                        "1-8-2090",
                        "stage",
                        "starter"));
        assertThat(check.body())
                .contains(
                        "Deze dag is nog niet geweest",
                        "Dan staat nog open: geen ondersteuning in deze rol vastgelegd");
        HttpResponse<String> back = visitor.post(path, with(hidden(check), "stap", "wijzigen"));
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).contains("value=\"1-8-2090\"", "value=\"starter\" checked");
        record(visitor, path, "school", "16AH", "role", "mentor", "date", "1-8-2020", "stage", "starter");
        HttpResponse<String> exit = visitor.get(page(teacher, "einde") + "?role=mentor:16AH");
        HttpResponse<String> ending = visitor.post(
                page(teacher, "einde"),
                with(hidden(exit), "stap", "controleren", "role", "mentor:16AH", "lastDay", "31-7-2022"));
        assertThat(ending.body()).contains("Na die dag houdt op: Mentor.", "Daarna is er geen rol meer.");
    }

    @Test
    void aWrongFactIsReplacedOrWithdrawnAsByTheApi() {
        Visitor visitor = visitor(SCHOOLLEIDER);
        TeacherId here = somebody();
        TeacherId there = somebody();
        for (TeacherId teacher : List.of(here, there)) {
            api(SCHOOLLEIDER, teacher, """
                    {"type": "role-entry", "school": "16AH", "role": "mentor", "date": "2020-08-01", "stage": "starter"}""");
            api(SCHOOLLEIDER, teacher, """
                    {"type": "support", "school": "16AH", "role": "mentor", "kind": "scholing", "from": "2020-09-01",
                     "quantity": 1200.5, "unit": "uur", "per": "week", "decidedBy": "rector"}""");
        }
        String entry = "/leraren/" + here + "/feiten/1/corrigeren";
        assertThat(visitor.get(entry).body())
                .contains("wijze=vervangen", "wijze=intrekken", "de rol Mentor bij Toetsschool");
        HttpResponse<String> form = visitor.get(entry + "?wijze=vervangen");
        assertThat(form.body()).contains("value=\"01-08-2020\"", "value=\"starter\" checked");
        String[] right = {"school", "16AH", "role", "mentor", "date", "1-10-2020", "stage", "starter"};
        HttpResponse<String> faulty =
                visitor.post(entry, with(with(hidden(form), right), "stap", "controleren", "date", "ooit"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("#reason\">Wat was er fout: Vul dit in.", "#date\">Vanaf welke dag: Dit is geen dag");
        HttpResponse<String> check = visitor.post(
                entry, with(with(hidden(form), right), "stap", "controleren", "reason", "een maand later"));
        assertThat(check.body()).contains("Dat wordt: ", "vanaf 1 oktober 2020");
        assertThat(visitor.post(entry, with(hidden(check), "stap", "vastleggen"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.get(entry).body()).contains("is ingetrokken", "een maand later", "In de plaats kwam feit 4");

        String support = "/leraren/" + here + "/feiten/2/corrigeren";
        assertThat(visitor.get(support + "?wijze=vervangen").body()).contains("value=\"1200,5\"");
        HttpResponse<String> withdrawing = visitor.get(support + "?wijze=intrekken");
        assertThat(visitor.post(support, with(hidden(withdrawing), "stap", "controleren"))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> sure =
                visitor.post(support, with(hidden(withdrawing), "stap", "controleren", "reason", "nooit gebeurd"));
        HttpResponse<String> gone = visitor.post(support, with(hidden(sure), "stap", "vastleggen"));
        assertThat(gone.statusCode()).isEqualTo(303);
        assertThat(visitor.post(support, with(hidden(sure), "stap", "vastleggen"))
                        .headers()
                        .firstValue("Location"))
                .as("a reload")
                .isEqualTo(gone.headers().firstValue("Location"));

        sent(SCHOOLLEIDER, "/v1/teachers/" + there + "/facts/1/replacement", """
                {"reason": "een maand later", "fact": {"type": "role-entry", "school": "16AH", "role": "mentor",
                 "date": "2020-10-01", "stage": "starter"}}""");
        String position =
                sent(SCHOOLLEIDER, "/v1/teachers/" + there + "/facts/2/retraction", "{\"reason\": \"nooit gebeurd\"}");
        assertThat(timeline(here, after(gone.headers().firstValue("Location").orElseThrow())))
                .isEqualTo(timeline(there, position));
        assertThat(visitor.get("/leraren/" + here + "/feiten/99/corrigeren").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/leraren/" + here + "/feiten/x/corrigeren").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFactOnWhichOthersLeanIsNotWithdrawnAndTheFormSaysSo() {
        TeacherId teacher = somebody();
        Visitor visitor = visitor(SCHOOLLEIDER);
        record(
                visitor,
                page(teacher, "toelating"),
                "school",
                "16AH",
                "role",
                "mentor",
                "date",
                "1-8-2020",
                "stage",
                "starter");
        record(
                visitor,
                page(teacher, "fase"),
                "role",
                "mentor:16AH",
                "stage",
                "ervaren",
                "date",
                "1-8-2022",
                "decidedBy",
                "rector",
                "evidence",
                "gesprek");
        String entry = "/leraren/" + teacher + "/feiten/1/corrigeren";
        Map<String, String> form = with(hidden(visitor.get(entry + "?wijze=intrekken")), "reason", "toch niet");
        for (String step : List.of("controleren", "vastleggen")) {
            HttpResponse<String> refused = visitor.post(entry, with(form, "stap", step));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("steunen op dit feit", "toch niet");
        }
    }

    @Test
    void aFormOfASessionThatIsOverIsThereAgainForItsSenderOnly() {
        TeacherId teacher = somebody();
        String path = page(teacher, "toelating");
        Visitor before = visitor(SCHOOLLEIDER);
        Map<String, String> form = with(
                hidden(before.get(path)),
                "stap",
                "controleren",
                "school",
                "16AH",
                "role",
                "mentor",
                "date",
                "1-8-2020",
                "stage",
                "starter",
                "remark",
                "alleen voor mij");
        before.post("/afmelden", Map.of());

        Visitor sender = new Visitor(product.port());
        HttpResponse<String> lost = sender.post(path, form);
        assertThat(lost.statusCode()).isEqualTo(303);
        assertThat(lost.headers().firstValue("Location")).hasValue("/aanmelden?verlopen");
        assertThat(sender.follow(lost).body())
                .contains("U was afgemeld. Er is niets vastgelegd.", "wat u invulde staat er dan nog")
                .doesNotContain("alleen voor mij", "mentor");
        signIn(sender, SCHOOLLEIDER);
        HttpResponse<String> again = sender.get(path + "?bewaard");
        assertThat(again.body())
                .contains(
                        "Er is nog niets vastgelegd",
                        "alleen voor mij",
                        "value=\"1-8-2020\"",
                        "value=\"starter\" checked");
        assertThat(sender.get(page(somebody(), "toelating") + "?bewaard").body())
                .doesNotContain("alleen voor mij");
        assertThat(timeline(teacher)).hasSize(1);
        HttpResponse<String> check = sender.post(path, with(with(form, "stap", "controleren"), csrf(again)));
        assertThat(sender.post(path, with(hidden(check), "stap", "vastleggen")).statusCode())
                .isEqualTo(303);
        assertThat(sender.get(path + "?bewaard").body()).as("it was sent").doesNotContain("alleen voor mij");

        // The next one at the same computer.
        Visitor other = new Visitor(product.port());
        other.post(path, form);
        signIn(other, HR);
        for (String page : List.of(path + "?bewaard", "/formulier", path)) {
            assertThat(other.get(page).body()).doesNotContain("alleen voor mij");
        }
        signIn(other, SCHOOLLEIDER);
        assertThat(other.get(path + "?bewaard").body())
                .as("whoever else signed in ended it")
                .doesNotContain("alleen voor mij");
    }

    private static String[] csrf(HttpResponse<String> page) {
        return new String[] {"_csrf", hidden(page).get("_csrf")};
    }

    private static void signIn(Visitor visitor, String token) {
        visitor.get(TestSignIn.PATH);
        HttpResponse<String> into = visitor.post(TestSignIn.PATH, Map.of("token", token));
        assertThat(into.statusCode()).isEqualTo(303);
        assertThat(into.headers().firstValue("Location")).hasValue("/");
    }

    /** As one of another page, which knows nothing of forms that are kept. */
    @Test
    void aFormThatNoPageShowsAgainIsOfferedToBeSentOnceMore() {
        TeacherId teacher = somebody();
        String path = page(teacher, "toelating");
        Map<String, String> form = with(
                hidden(visitor(SCHOOLLEIDER).get(path)),
                "stap",
                "vastleggen",
                "school",
                "16AH",
                "role",
                "mentor",
                "date",
                "1-8-2020",
                "stage",
                "starter");
        form.remove("_terug");
        Visitor sender = new Visitor(product.port());
        sender.post(path, form);
        signIn(sender, SCHOOLLEIDER);
        HttpResponse<String> offered = sender.get("/formulier");
        assertThat(offered.body()).contains("Er is nog niets vastgelegd", "action=\"" + path + "\"");
        assertThat(timeline(teacher)).hasSize(1);
        assertThat(sender.post(path, hidden(offered)).statusCode()).isEqualTo(303);
        assertThat(timeline(teacher)).hasSize(2);
        assertThat(sender.get("/formulier").body()).contains("Er staat geen formulier klaar");
    }

    /** Somebody who signs in again in another window keeps what stands in this one; what is of somebody else is nobody's. */
    @Test
    void aFormWithTheTokenOfAnEarlierSessionRecordsNothingInAnothersName() {
        TeacherId teacher = somebody();
        String path = page(teacher, "toelating");
        Visitor browser = visitor(SCHOOLLEIDER);
        Map<String, String> form = with(
                hidden(browser.get(path)),
                "stap",
                "vastleggen",
                "school",
                "16AH",
                "role",
                "mentor",
                "date",
                "1-8-2020",
                "stage",
                "starter",
                "remark",
                "alleen voor mij");
        signIn(browser, SCHOOLLEIDER);
        HttpResponse<String> kept = browser.post(path, form);
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(browser.follow(kept).body()).contains("Er is nog niets vastgelegd", "alleen voor mij");
        signIn(browser, HR);
        HttpResponse<String> refused = browser.post(path, form);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("<html", "Dit formulier hoort bij een eerdere aanmelding. Er is niets vastgelegd.")
                .doesNotContain("alleen voor mij");
        assertThat(browser.get(path + "?bewaard").body()).doesNotContain("alleen voor mij");
        assertThat(timeline(teacher)).hasSize(1);
    }

    @Test
    void aFormOfAForeignPageIsNeitherTakenNorKept() {
        TeacherId teacher = somebody();
        String path = page(teacher, "toelating");
        Map<String, String> form =
                with(hidden(visitor(SCHOOLLEIDER).get(path)), "stap", "controleren", "remark", "vreemd");
        for (Map<String, String> from : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://elders.example"),
                Map.of("Origin", "null"))) {
            for (Visitor visitor : List.of(new Visitor(product.port()), visitor(SCHOOLLEIDER))) {
                String session = visitor.session().orElse("");
                var request = visitor.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "stap=controleren&remark=vreemd&_csrf=x&_van=" + form.get("_van")));
                from.forEach(request::header);
                HttpResponse<String> answer = visitor.send(request);
                assertThat(answer.statusCode()).as(from.toString()).isEqualTo(403);
                assertThat(visitor.session().orElse("")).isEqualTo(session);
            }
        }
    }

    @Test
    void formsOfAnyContentBreakNothing() {
        Random random = new Random(20261130);
        TeacherId teacher = somebody();
        Visitor visitor = visitor(HR);
        record(
                visitor,
                page(teacher, "toelating"),
                "school",
                "16AH",
                "role",
                "mentor",
                "date",
                "1-8-2020",
                "stage",
                "starter");
        record(visitor, page(teacher, "team"), "team", "onderbouw:16AH", "joinDate", "1-8-2020");
        List<String> names = List.of(
                "school",
                "role",
                "date",
                "stage",
                "kind",
                "team",
                "level",
                "from",
                "until",
                "quantity",
                "unit",
                "per",
                "scope",
                "standard",
                "issuer",
                "registration",
                "trajectory",
                "lastDay",
                "changeDate",
                "joinDate",
                "appointmentId",
                "startDate",
                "functionScale",
                "category",
                "fte",
                "salaryScale",
                "replacement",
                "excludedFromFunctiemix",
                "changeKind",
                "fromScale",
                "toScale",
                "step",
                "component",
                "outcome",
                "sentDate",
                "byThemselves",
                "deviation",
                "recognisedRole",
                "appointment.ends",
                "appointment.starts",
                "decidedBy",
                "evidence",
                "remark",
                "reason",
                "wijze",
                "sleutel",
                "type",
                "fact");
        List<String> values = List.of(
                "",
                " ",
                "16AH",
                "17AB",
                "99ZZ",
                "mentor",
                "mentor:16AH",
                "mentor:",
                ":",
                ":16AH",
                "mentor:x",
                "sectieleider",
                "onderbouw:16AH",
                "starter",
                "ervaren",
                "meester",
                "1-8-2020",
                "1-8-2022",
                "31-7-2026",
                "31-2-2020",
                "0-0-0",
                "99999-1-1",
                "1e9",
                "1E999999999",
                "0,5",
                "-1",
                "1.000.000,5",
                "9".repeat(40),
                "ja",
                "nee",
                "vast",
                "tijd",
                "scholing",
                "formeel",
                "fte",
                "uur",
                "klokuur",
                "schooljaar",
                "week",
                "LB",
                "LC",
                "9",
                "2147483648",
                "besluit",
                "benoeming",
                "positief",
                "T-1",
                "1",
                "2",
                "x".repeat(3000),
                "é\u0000b",
                "\u202e",
                "\ud83d\ude00",
                "<script>",
                "' or 1=1",
                "null",
                "[]",
                "{}",
                "vervangen",
                "intrekken",
                "bovenschools");
        List<String> places = new ArrayList<>();
        for (FormKind kind : FormKind.values()) {
            places.add(page(teacher, kind.word()));
        }
        IntStream.range(0, 5).forEach(fact -> places.add("/leraren/" + teacher + "/feiten/" + fact + "/corrigeren"));
        Map<Integer, Integer> answers = new HashMap<>();
        for (int i = 0; i < 2500; i++) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put(
                    "stap",
                    List.of("controleren", "vastleggen", "wijzigen", "iets").get(random.nextInt(4)));
            for (int field = random.nextInt(20); field > 0; field--) {
                form.put(names.get(random.nextInt(names.size())), values.get(random.nextInt(values.size())));
            }
            String place = places.get(random.nextInt(places.size()));
            HttpResponse<String> answer = visitor.post(place, form);
            answers.merge(answer.statusCode(), 1, Integer::sum);
            assertThat(answer.statusCode())
                    .as("%s %s %s", place, form, answer.body())
                    .isIn(200, 303, 400, 404, 409, 422);
        }
        assertThat(answers).as("all kinds of answers").containsKeys(200, 409, 422);
        for (int i = 0; i < 300; i++) {
            String query = names.get(random.nextInt(names.size())) + "="
                    + java.net.URLEncoder.encode(
                            values.get(random.nextInt(values.size())), java.nio.charset.StandardCharsets.UTF_8);
            String place = places.get(random.nextInt(places.size()));
            assertThat(visitor.get(place + "?" + query).statusCode())
                    .as(place + query)
                    .isIn(200, 400, 404);
        }
    }
}

package nl.waaier.api.asking.recordable;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Recording by hand on pages, from a session with a cookie, beside the same over the API. */
class RecordingPagesTest extends RecordingOnPages {

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
        // Oneself records what nobody else may, and nothing else.
        assertThat(visitor(Product.teacher(BOARD, teacher)).get(what).body())
                .contains("/mijn/vastleggen/basisrecht")
                .doesNotContain("/toelating", "/ondersteuning", "/aanstelling");
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

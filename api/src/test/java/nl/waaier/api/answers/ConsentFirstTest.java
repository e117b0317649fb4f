package nl.waaier.api.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.platform.identity.ConsentRule;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.testing.Http;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every route and every page, asked by every user role on the sample board after the consent of its council was withdrawn: nobody is in
 * the bytes of an answer but to HR and to themselves, and whatever showed somebody before names the rule, or goes on without persons.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentFirstTest {

    private static final String HEARINGS = "/v1/boards/" + EveryAnswer.BOARD + "/council-hearings";
    private static final String CONSENT = HEARINGS + "/verwerking-2015";
    private static final String RULE = ConsentRule.COUNCIL_CONSENTS_FIRST.code();

    /** Who uses what a board keeps is shown all the same. */
    private static final Set<String> OF_USE = Set.of(ShownAs.RIGHTS.word(), ShownAs.ACCESS_LIST.word());

    private final List<String> faults = new ArrayList<>();

    /** Which questions showed others while the consent was there, by who asked and what. */
    private final Set<String> showing = new TreeSet<>();

    /** Who was shown by which route who uses what a board keeps. */
    private final Set<String> ofUse = new TreeSet<>();

    private final Set<String> refused = new TreeSet<>();
    private EveryAnswer every;
    private NotedAnswers noted;

    /** A route of which somebody forgot to say that it shows persons behind anything; it names whom it is asked for. */
    @RestController
    @TestComponent
    static class ForgetfulRoute {

        private final PersonNames names;

        ForgetfulRoute(PersonNames names) {
            this.names = names;
        }

        @GetMapping("/v1/forgetful/{person}")
        @ShowsPersons(ShownAs.STAFF)
        String name(@PathVariable String person) {
            TeacherId id = TeacherId.of(person);
            return String.valueOf(names.of(List.of(id)).name(id));
        }
    }

    @BeforeAll
    void start(@TempDir Path data) {
        every = new EveryAnswer(data, ForgetfulRoute.class);
        noted = new NotedAnswers(every.product().bean(JdbcTemplate.class), EveryAnswer.BOARD);
    }

    @AfterAll
    void stop() {
        if (every != null) {
            every.close();
        }
    }

    private void withdraw() {
        assertThat(every.send("bestuur", "POST", CONSENT + "/retraction", "{\"reason\":\"verkeerd overgenomen\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    private void consent() {
        assertThat(every.send("bestuur", "PUT", CONSENT, """
                        {"subject":"verwerking","council":"gmr","right":"instemming","outcome":"akkoord",
                         "heardOn":"2015-06-18"}""").statusCode()).isEqualTo(200);
    }

    private void withConsent(String caller, String route, String path, HttpResponse<String> answer) {
        List<NotedAnswers.Row> rows = noted.noted();
        if (!caller.equals("hr") && !rows.isEmpty()) {
            assertThat(answer.statusCode()).as(path).isIn(200, 422);
            showing.add(caller + " " + route + " " + path);
            if (OF_USE.contains(rows.getFirst().shownAs())) {
                ofUse.add(caller + " " + route);
            }
        }
    }

    private void withoutConsent(String caller, String route, String path, HttpResponse<String> answer) {
        List<NotedAnswers.Row> rows = noted.noted();
        String question = caller + " " + route + " " + path;
        if (caller.equals("hr") || ofUse.contains(caller + " " + route)) {
            if (answer.statusCode() == 403 && answer.body().contains(RULE)) {
                faults.add(question + ": refused");
            }
            return;
        }
        if (!rows.isEmpty()) {
            faults.add(question + ": noted " + rows);
        }
        // The path of a refusal is that of the question, whoever it names.
        String body = answer.body();
        for (World.Person person : every.world().people()) {
            body = path.contains(person.id()) ? body.replace(person.id(), "") : body;
        }
        List<String> readers =
                route.contains("toegang") || route.contains("access-list") ? List.of(every.own()) : List.of();
        noted.faults(List.of(), body, caller.equals("leraar") ? every.own() : null, null, readers)
                .forEach(fault -> faults.add(question + " " + answer.statusCode() + ": " + fault));
        if (showing.contains(question)) {
            if (answer.statusCode() == 403 && namesTheRule(answer)) {
                refused.add(route);
            } else if (answer.statusCode() != 200) {
                faults.add(question + ": " + answer.statusCode() + " " + answer.body());
            }
        }
    }

    /** In words, to people on pages and beside its code to programs. */
    private static boolean namesTheRule(HttpResponse<String> answer) {
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        return answer.body().contains("medezeggenschapsraad met het verwerken van personeelsgegevens heeft ingestemd")
                && (page
                        ? answer.body().contains("href=\"/bestuur/medezeggenschap\"")
                        : answer.body().contains("\"rule\":\"" + RULE + "\""));
    }

    @Test
    void withoutTheConsentNobodyIsShownButToHrAndToThemselves() {
        every.routes(this::withConsent);
        every.pages(this::withConsent);
        assertThat(showing.stream().map(question -> question.substring(0, question.indexOf(' '))))
                .contains("leraar", "schoolleider", "bestuur", "auditor", "privacy");
        withdraw();
        try {
            every.routes(this::withoutConsent);
            every.pages(this::withoutConsent);
        } finally {
            consent();
        }
        assertThat(faults).as("%d faults", faults.size()).isEmpty();
        assertThat(refused)
                .hasSizeGreaterThan(30)
                .contains(
                        "GET /v1/teachers/{teacherId}/timeline",
                        "GET /v1/schools/{brin}/who-does-what",
                        "GET /v1/boards/{boardNumber}/staff",
                        "GET /v1/boards/{boardNumber}/evidence-pack",
                        "GET /leraren/{teacherId}",
                        "GET /mensen");
    }

    @Test
    void totalsGoOnAsForThoseWhoMayNotSeePersons() {
        withdraw();
        try {
            for (String question :
                    List.of("/role-mix", "/functiemix?sector=VO", "/promotion-counts", "/wanted-roles")) {
                String path = "/v1/boards/" + EveryAnswer.BOARD + question;
                HttpResponse<String> ofBestuur = every.get("bestuur", path);
                assertThat(ofBestuur.statusCode()).as(ofBestuur.body()).isEqualTo(200);
                assertThat(Http.read(ofBestuur)).isEqualTo(Http.read(every.get("pmr", path)));
            }
        } finally {
            consent();
        }
    }

    @Test
    void whatTheCouncilSaidCountsWithTheNextRequest() {
        String staff = "/v1/boards/" + EveryAnswer.BOARD + "/staff";
        String forgetful = "/v1/forgetful/" + every.other();
        for (String path : List.of(staff, forgetful)) {
            assertThat(every.get("bestuur", path).statusCode()).isEqualTo(200);
        }
        withdraw();
        for (String path : List.of(staff, forgetful)) {
            HttpResponse<String> answer = every.get("bestuur", path);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(namesTheRule(answer)).isTrue();
            assertThat(every.get("hr", path).statusCode()).isEqualTo(200);
        }
        consent();
        for (String path : List.of(staff, forgetful)) {
            assertThat(every.get("bestuur", path).statusCode()).isEqualTo(200);
        }
    }

    /** What the council said today counts, whatever day is asked about, and whatever was known then. */
    @Test
    void theConsentIsThatOfNow() {
        String past = "/v1/boards/" + EveryAnswer.BOARD + "/staff?referenceDate=2015-09-01";
        assertThat(every.get("bestuur", past).statusCode()).isEqualTo(200);
        withdraw();
        assertThat(every.get("bestuur", past).statusCode()).isEqualTo(403);
        consent();
    }
}

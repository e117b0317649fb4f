package nl.waaier.api.asking.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestSignIn;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The catalogue of roles, the schools and the teams of a board on pages; each test for a board of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationPagesTest {

    private Product product;

    @SuppressWarnings("NullAway.Init") // The product is started before the tests.
    OrganisationPagesTest() {}

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of(), TestSignIn.class);
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private static String token(String board) {
        return Product.token(UserRole.HR, new BoardNumber(board));
    }

    private Visitor hr(String board) {
        return Visitor.with(product.port(), token(board));
    }

    /** Sends a form as it stands on a page. */
    private static HttpResponse<String> send(Visitor visitor, String page, String form, Map<String, String> fields) {
        assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(200);
        return visitor.post(form, fields);
    }

    private static String recorded(Visitor visitor, HttpResponse<String> taken) {
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        return texts(visitor.follow(taken).body());
    }

    private JsonNode answer(String board, String path) {
        HttpResponse<String> answer = product.http().get(path, token(board));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.read(answer);
    }

    private static String texts(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private void school(String board) {
        Visitor hr = hr(board);
        Map<String, String> school =
                Map.of("school", "21AA", "sector", "VO", "name", "De Eerste", "municipality", "Gouda");
        assertThat(recorded(hr, send(hr, "/scholen", "/scholen", school)))
                .contains("De Eerste staat zo vastgelegd.")
                .contains("De Eerste (21AA) Sector voortgezet onderwijs Gemeente Gouda Randstad onbekend")
                .contains("Deze school heeft nog geen teams.");
    }

    @Test
    void aRoleIsAddedRenamedAndEnded() {
        Visitor hr = hr("21001");
        Map<String, String> role =
                Map.of("dutchName", "Ontwerper één", "englishName", "Designer", "domain", "2", "level", "");
        assertThat(recorded(hr, send(hr, "/catalogus", "/catalogus", role)))
                .contains("Ontwerper één staat zo in de rollencatalogus.")
                .contains("Ontwerper één ontwerper-een wisselt geen einde");
        Map<String, String> other =
                Map.of("dutchName", "Ontwerper", "englishName", "Designer", "level", "team", "lastDay", "31 juli 2020");
        assertThat(recorded(hr, send(hr, "/catalogus/ontwerper-een", "/catalogus/ontwerper-een", other)))
                .contains("Ontwerper ontwerper-een team 31-07-2020 (vervallen)");
        assertThat(texts(hr.get("/catalogus?taal=en").body()))
                .contains("Designer ontwerper-een team 31-07-2020 (ended)");
        JsonNode known = answer("21001", "/v1/boards/21001/role-catalogue");
        assertThat(known.toString()).contains("\"code\":\"ontwerper-een\"").contains("\"lastDay\":\"2020-07-31\"");
    }

    @Test
    void aRefusedRoleKeepsWhatWasTyped() {
        Visitor hr = hr("21002");
        HttpResponse<String> refused = send(
                hr,
                "/catalogus",
                "/catalogus",
                Map.of("dutchName", "Mentor", "englishName", "", "domain", "3", "level", "school"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<title>Fout: Rollencatalogus")
                .contains("Deze code is al in gebruik")
                .contains("value=\"Mentor\"")
                .contains("<option value=\"3\" selected>");
        HttpResponse<String> noDay = send(
                hr,
                "/catalogus/mentor",
                "/catalogus/mentor",
                Map.of("dutchName", "Mentor", "englishName", "Mentor", "lastDay", "31-02-2027"));
        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(noDay.body()).contains("value=\"31-02-2027\"").contains("href=\"#lastDay\"");
        assertThat(hr.get("/catalogus/geen-rol").statusCode()).isEqualTo(404);
    }

    @Test
    void aTeamIsAddedRenamedAndEnded() {
        school("21003");
        Visitor hr = hr("21003");
        String teams = "/scholen/21AA/teams";
        Map<String, String> team = Map.of("name", "Sectie wiskunde", "kind", "sectie", "from", "", "until", "");
        assertThat(recorded(hr, send(hr, teams, teams, team)))
                .contains("Sectie wiskunde staat zo vastgelegd.")
                .contains("Sectie wiskunde sectie altijd al geen einde");
        Map<String, String> other = Map.of("name", "Exact", "kind", "sectie", "from", "1-8-2015", "until", "31-7-2020");
        assertThat(recorded(hr, send(hr, teams + "/sectie-wiskunde", teams + "/sectie-wiskunde", other)))
                .contains("Exact sectie 01-08-2015 31-07-2020 (bestaat nu niet)");
        assertThat(answer("21003", "/v1/schools/21AA/teams").toString())
                .contains("\"code\":\"sectie-wiskunde\"")
                .contains("\"until\":\"2020-07-31\"");
        Map<String, String> backwards =
                Map.of("name", "Exact", "kind", "sectie", "from", "2020-08-01", "until", "2020-07-31");
        HttpResponse<String> refused = send(hr, teams + "/sectie-wiskunde", teams + "/sectie-wiskunde", backwards);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Het team eindigt voordat het begint.");
    }

    @Test
    void aSchoolIsRenamedFromADayOnAndClosedForAnotherOne() {
        school("21004");
        Visitor hr = hr("21004");
        Map<String, String> second = Map.of("school", "21AB", "sector", "VO", "name", "De Tweede");
        recorded(hr, send(hr, "/scholen", "/scholen", second));
        Map<String, String> renamed =
                Map.of("name", "De Nieuwe", "municipality", "Gouda", "randstad", "true", "from", "01-08-2015");
        assertThat(recorded(hr, send(hr, "/scholen/21AA/gegevens", "/scholen/21AA/gegevens", renamed)))
                .contains("De Nieuwe (21AA)")
                .contains("altijd al De Eerste Gouda –")
                .contains("01-08-2015 De Nieuwe Gouda ja");
        String closing = "/scholen/21AA/opheffing";
        HttpResponse<String> refused = send(hr, closing, closing, Map.of("lastDay", "31-07-2030", "successor", "21ZZ"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("De opvolger is geen andere school van dit bestuur.");
        assertThat(recorded(hr, send(hr, closing, closing, Map.of("lastDay", "31-07-2030", "successor", "21AB"))))
                .contains("Laatste dag 31-07-2030, daarna opgevolgd door 21AB");
        HttpResponse<String> noReason = send(hr, closing, closing + "/intrekken", Map.of("reason", ""));
        assertThat(noReason.statusCode()).isEqualTo(422);
        assertThat(recorded(hr, send(hr, closing, closing + "/intrekken", Map.of("reason", "vergissing"))))
                .doesNotContain("Laatste dag");
    }

    @Test
    void whoMayNotChangeIsOfferedNothingAndRefused() {
        school("21005");
        Visitor leader = Visitor.with(product.port(), Product.schoolleider(new BoardNumber("21005"), new Brin("21AA")));
        String schools = leader.get("/scholen").body();
        assertThat(schools).contains("De Eerste").doesNotContain("opheffing").doesNotContain("action=\"/scholen\"");
        String catalogue = leader.get("/catalogus").body();
        assertThat(catalogue)
                .contains("Mentor")
                .doesNotContain("/catalogus/mentor")
                .doesNotContain("action=\"/catalogus\"");
        for (String page : new String[] {"/catalogus/mentor", "/scholen/21AA/gegevens", "/scholen/21AA/opheffing"}) {
            assertThat(leader.get(page).statusCode()).as(page).isEqualTo(403);
        }
        leader.get("/scholen/21AA/teams");
        for (String form : new String[] {"/catalogus", "/catalogus/mentor", "/scholen", "/scholen/21AA/opheffing"}) {
            assertThat(leader.post(form, Map.of("dutchName", "x")).statusCode())
                    .as(form)
                    .isEqualTo(403);
        }
        Map<String, String> team = Map.of("name", "Onderbouw", "kind", "team");
        assertThat(recorded(leader, send(leader, "/scholen/21AA/teams", "/scholen/21AA/teams", team)))
                .contains("Onderbouw team altijd al geen einde");
        Visitor council = Visitor.with(product.port(), Product.token(UserRole.PMR, new BoardNumber("21005")));
        assertThat(council.get("/scholen/21AA/teams").body())
                .contains("Onderbouw")
                .doesNotContain("Een team toevoegen");
    }
}

package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestSignIn;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.projections.store.ReadModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The pages of a school: who does what, what is missing, who works there, wanted roles, the outlook and paths. Six
 * teachers at School A, of whom five are schoolopleider, one of them a starter, and one is mentor; a colleague without a
 * role; and one teacher at School B.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolPagesTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String BESTUUR = Product.token(UserRole.BESTUUR, BOARD);
    private static final String PMR = Product.token(UserRole.PMR, BOARD);
    private static final String LEADER = Product.schoolleider(BOARD, new Brin("16AH"));
    private static final Pattern ROWS = Pattern.compile("<tr role=\"row\">\\s*<th scope=\"row\"");
    private static final String DAY = "referenceDate=2022-10-01";

    private Product product;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of(), TestSignIn.class);
        Delivery delivery = new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;16AH;School A;UTRECHT;J")
                .row("organisatie", "VO;12345;Stichting Toets;16BX;School B;EMMEN;N");
        for (int i = 1; i <= 8; i++) {
            String school = i == 8 ? "16BX" : "16AH";
            delivery.row("leraren", "12345;" + (100 + i) + ";Anna;van;Nummer" + i + ";;196" + i + "-05-01")
                    .row(
                            "aanstellingen",
                            "12345;%d;1;%s;2014-08-01;2014-08-01;%s;1;LB;;1.0000;9;N;N;aanname"
                                    .formatted(100 + i, school, i == 6 ? "2099-07-31" : ""));
            if (i != 7) {
                delivery.row("loopbaan", role(i, school, "sectie A", "vakleraar;1;team;toelating;2014-08-01;;ervaren"));
            }
            if (i <= 5) {
                delivery.row(
                        "loopbaan",
                        role(
                                i,
                                school,
                                "",
                                "schoolopleider;4;school;toelating;2020-08-01;;" + (i == 1 ? "starter" : "ervaren")));
            }
        }
        delivery.row("loopbaan", role(6, "16AH", "sectie <B>", "mentor;1;team;toelating;2020-08-01;;starter"));
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(data), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        ReadModel readModel = product.bean(ReadModel.class);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> readModel.status().ready() && readModel.status().behind() == 0);
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    private static String role(int person, String school, String team, String rest) {
        return "12345;" + (100 + person) + ";" + school + ";" + team + ";" + rest + ";;;;;;";
    }

    private Visitor visitor(String token) {
        return Visitor.with(product.port(), token);
    }

    private String page(String token, String path) {
        HttpResponse<String> response = visitor(token).get(path);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return response.body();
    }

    private JsonNode answer(String token, String path) {
        HttpResponse<String> response = product.http().get(path, token);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return Http.read(response);
    }

    private static int rows(String page) {
        return (int) ROWS.matcher(page).results().count();
    }

    @Test
    void aNumberOfTheFanLeadsToThePersonsBehindIt() {
        String fan = page(LEADER, "/scholen/16AH/rolmix?" + DAY);
        String link = "/scholen/16AH/rollen?referenceDate=2022-10-01&amp;domain=4&amp;stage=ervaren";
        assertThat(fan).contains(link).contains(">4 (4)<");
        String persons = page(LEADER, link.replace("&amp;", "&"));
        assertThat(rows(persons)).isEqualTo(4);
        JsonNode holders = answer(LEADER, "/v1/schools/16AH/role-mix/holders?domain=4&stage=ervaren&" + DAY);
        for (JsonNode holder : holders.path("holders")) {
            assertThat(persons)
                    .contains(holder.path("name").asString())
                    .contains("/leraren/" + holder.path("teacherId").asString() + "?" + DAY);
        }
        assertThat(persons).contains("4 rollen: 4. Ondersteunen van collega's, ervaren");
        assertThat(page(LEADER, "/scholen/16AH/rollen?domain=4&taal=en"))
                .contains("Who does what: School A (16AH)")
                .contains("missing: role entry, support, facilitation");
    }

    @Test
    void aTeamIsChosenByALinkAlsoOneThatFilesNameOnly() {
        String fan = page(LEADER, "/scholen/16AH/rolmix?" + DAY);
        assertThat(fan).contains("team=sectie%20A").contains("sectie &lt;B&gt;");
        String team = page(LEADER, "/scholen/16AH/rolmix?team=sectie%20A&" + DAY);
        assertThat(team)
                .contains("Rolmix van sectie A, School A (16AH)")
                .contains("het team heeft 6 leden")
                .contains("sectie &lt;B&gt;");
        assertThat(page(BESTUUR, "/bestuur/rolmix?" + DAY)).doesNotContain("Team kiezen");
    }

    @Test
    void whatIsMissingIsListedRoleByRole() {
        JsonNode gaps = answer(LEADER, "/v1/schools/16AH/role-mix?" + DAY).path("gaps");
        String support = page(LEADER, "/scholen/16AH/ontbreekt?missing=support&" + DAY);
        assertThat(rows(support)).isEqualTo(gaps.path("withoutSupport").asInt()).isEqualTo(12);
        assertThat(support)
                .contains("<strong>12</strong> van 12 rollen")
                .contains("Rollen waarbij ontbreekt: ondersteuning");
        String hardly = page(LEADER, "/scholen/16AH/ontbreekt?" + DAY);
        assertThat(rows(hardly)).isEqualTo(1);
        assertThat(hardly)
                .contains("Anna van Nummer6")
                .contains("Rollen die niemand heeft")
                .contains("Zorgcoördinator");
        assertThat(hardly.substring(hardly.indexOf("Rollen die niemand heeft"))).doesNotContain("Schoolopleider");
        assertThat(page(LEADER, "/scholen/16AH/ontbreekt?recognitionEnding=true&" + DAY))
                .contains("Er eindigt binnen een jaar geen laatste erkenning.");
    }

    @Test
    void peopleAreFoundByNameAndThoseWithoutARoleApart() {
        assertThat(rows(page(LEADER, "/scholen/16AH/mensen?" + DAY))).isEqualTo(7);
        String found = page(LEADER, "/scholen/16AH/mensen?name=NUMMER7&team=&knownOn=&" + DAY);
        assertThat(rows(found)).isEqualTo(1);
        assertThat(found)
                .contains("geen rol vastgelegd")
                .contains("Rol vastleggen")
                .contains("value=\"NUMMER7\"");
        String without = page(LEADER, "/scholen/16AH/mensen?withoutRole=true&" + DAY);
        assertThat(rows(without)).isEqualTo(1);
        assertThat(without).contains("zonder rol, op achternaam; leraren onder hen: 1");
        assertThat(page(LEADER, "/scholen/16AH/mensen?name=niemand")).contains("Niemand gevonden");
        assertThat(page(BESTUUR, "/scholen/16AH/mensen?" + DAY)).doesNotContain("Rol vastleggen");
    }

    @Test
    void hrFindsATeacherOfAnySchool() {
        String byNumber = page(HR, "/mensen?personnelNumber=108");
        assertThat(rows(byNumber)).isEqualTo(1);
        assertThat(byNumber).contains("Anna van Nummer8").contains("School B").contains("Rol vastleggen");
        assertThat(rows(page(HR, "/mensen?name=nummer"))).isEqualTo(8);
        assertThat(visitor(LEADER).get("/mensen").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/scholen/16AH/rollen", "/scholen/16AH/ontbreekt", "/scholen/16AH/mensen", "/bestuur/rollen"})
    void theCouncilIsShownNobody(String path) {
        assertThat(visitor(PMR).get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void theCouncilReadsWhatIsHiddenInWordsAndNoName() {
        want("verborgen", "{\"school\":\"16AH\",\"role\":\"mentor\",\"number\":2,\"from\":\"2020-08-01\"}");
        String day = DAY.substring(DAY.indexOf('=') + 1);
        assertThat(product.http()
                        .json("PUT", "/v1/boards/12345/published-figures/" + day, BESTUUR, "")
                        .statusCode())
                .isEqualTo(200);
        for (String path : List.of("/scholen/16AH/rolmix?" + DAY, "/scholen/16AH/gewenst?" + DAY)) {
            String page = page(PMR, path);
            assertThat(page).as(path).doesNotContain("Nummer").contains("verborgen");
        }
        assertThat(page(PMR, "/scholen/16AH/gewenst?" + DAY))
                .contains("dat ziet wie de mensen mag zien")
                .doesNotContain("toevoegen");
    }

    @Test
    void aWantedRoleIsFilledInCheckedRecordedChangedAndWithdrawn() {
        Visitor leader = visitor(LEADER);
        assertThat(leader.get("/scholen/16AH/gewenst").body()).contains("/scholen/16AH/gewenst/nieuw");
        assertThat(leader.get("/scholen/16AH/gewenst/nieuw").statusCode()).isEqualTo(200);
        Map<String, String> form = new HashMap<>(Map.of(
                "role",
                "schoolopleider",
                "number",
                "veel",
                "fromStage",
                "ervaren",
                "from",
                "1 augustus 2021",
                "until",
                "1-1-2020",
                "why",
                "elke <sectie>",
                "stap",
                "controleren"));
        HttpResponse<String> faulty = leader.post("/scholen/16AH/gewenst/nieuw", form);
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("<title>Fout: ")
                .contains("href=\"#number\"")
                .contains("value=\"veel\"")
                .contains("value=\"1 augustus 2021\"")
                .contains("elke &lt;sectie&gt;");
        assertThat(leader.get("/scholen/16AH/gewenst/nieuw").body())
                .as("a team is chosen, not spelled")
                .containsPattern("<select id=\"team\"");
        form.put("number", "7");
        assertThat(leader.post("/scholen/16AH/gewenst/nieuw", form).body())
                .contains("De laatste dag waarop deze rol gewenst is, ligt voor de eerste.");
        form.put("until", "");

        HttpResponse<String> check = leader.post("/scholen/16AH/gewenst/nieuw", form);
        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(check.body())
                .contains("Klopt dit?")
                .contains("1 augustus 2021")
                .contains("vanaf ervaren");
        String code = "16ah-schoolopleider-1-augustus-2021";
        assertThat(check.body()).contains("action=\"/scholen/16AH/gewenst/" + code + "\"");
        assertThat(wanted()).as("nothing is recorded yet").doesNotContain(code);
        form.put("stap", "wijzigen");
        assertThat(leader.post("/scholen/16AH/gewenst/" + code, form).body()).contains("value=\"7\"");

        form.put("stap", "vastleggen");
        HttpResponse<String> recorded = leader.post("/scholen/16AH/gewenst/" + code, form);
        assertThat(recorded.statusCode()).isEqualTo(303);
        String list = leader.follow(recorded).body();
        JsonNode row = row(code);
        assertThat(row.path("held").asInt()).isEqualTo(5);
        assertThat(row.path("open").asInt()).isEqualTo(3);
        assertThat(list)
                .contains("role=\"status\">De gewenste rol is vastgelegd.")
                .contains("nog 3 nodig")
                .contains("1 van de 5 nog niet in de gevraagde fase")
                .contains("/scholen/16AH/gewenst/" + code);
        assertThat(page(LEADER, "/scholen/16AH/gewenst?taal=en")).contains("3 more needed");

        assertThat(leader.get("/scholen/16AH/gewenst/" + code).body()).contains("value=\"01-08-2021\"");
        form.put("number", "3");
        assertThat(leader.post("/scholen/16AH/gewenst/" + code, form).statusCode())
                .isEqualTo(303);
        assertThat(page(LEADER, "/scholen/16AH/gewenst")).contains("vervuld, 1 meer dan gewenst");

        leader.get("/scholen/16AH/gewenst/" + code + "/intrekken");
        HttpResponse<String> silent = leader.post("/scholen/16AH/gewenst/" + code + "/intrekken", form);
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("href=\"#reason\"").contains("Schoolopleider");
        HttpResponse<String> withdrawn =
                leader.post("/scholen/16AH/gewenst/" + code + "/intrekken", Map.of("reason", "vervalt"));
        assertThat(leader.follow(withdrawn).body()).contains("De gewenste rol is ingetrokken.");
        assertThat(wanted()).doesNotContain(code);
        assertThat(leader.get("/scholen/16AH/gewenst/" + code).statusCode()).isEqualTo(404);
    }

    @Test
    void aSecondWantedRoleOfTheSameKindTakesNoOthersPlace() {
        Visitor leader = visitor(LEADER);
        leader.get("/scholen/16AH/gewenst/nieuw");
        Map<String, String> form = new HashMap<>(Map.of(
                "role", "mentor", "number", "1", "team", "sectie A", "from", "01-08-2020", "stap", "controleren"));
        leader.post("/scholen/16AH/gewenst/nieuw", form);
        form.put("stap", "vastleggen");
        assertThat(leader.post("/scholen/16AH/gewenst/16ah-mentor-01-08-2020", form)
                        .statusCode())
                .isEqualTo(303);
        leader.get("/scholen/16AH/gewenst/nieuw");
        form.putAll(Map.of("team", "", "stap", "controleren"));
        assertThat(leader.post("/scholen/16AH/gewenst/nieuw", form).body())
                .contains("action=\"/scholen/16AH/gewenst/16ah-mentor-01-08-2020-x2\"");
    }

    @Test
    void onlyWhoMayWantARoleIsGivenAForm() {
        for (String token : List.of(PMR, Product.schoolleider(BOARD, new Brin("16BX")))) {
            assertThat(visitor(token).get("/scholen/16AH/gewenst/nieuw").statusCode())
                    .isEqualTo(403);
        }
        Visitor leader = visitor(LEADER);
        assertThat(leader.get("/bestuur/gewenst/nieuw").statusCode()).isEqualTo(403);
        assertThat(leader.post("/bestuur/gewenst/nieuw", Map.of("stap", "vastleggen"))
                        .statusCode())
                .isEqualTo(403);
        want("van-b", "{\"school\":\"16BX\",\"role\":\"mentor\",\"number\":2,\"from\":\"2020-08-01\"}");
        assertThat(leader.get("/scholen/16AH/gewenst/van-b").statusCode()).isEqualTo(404);
        leader.get("/scholen/16AH/gewenst/nieuw");
        HttpResponse<String> other = leader.post(
                "/scholen/16AH/gewenst/van-b",
                Map.of("role", "mentor", "number", "9", "from", "2020-08-01", "stap", "vastleggen"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("van een andere school");
        assertThat(visitor(BESTUUR).get("/bestuur/gewenst/nieuw").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "'\"><script>", "99999999999999999999", "-1", "٣", "31-02-2020"})
    void whateverStandsInAFormIsNoDefect(String text) {
        Visitor leader = visitor(LEADER);
        for (String step : List.of("controleren", "wijzigen", "vastleggen", text)) {
            leader.get("/scholen/16AH/gewenst/nieuw");
            Map<String, String> form = new HashMap<>();
            List.of("role", "number", "fromStage", "level", "team", "hours", "from", "until", "why", "agreedWith")
                    .forEach(field -> form.put(field, text));
            form.put("stap", step);
            for (String path : List.of("nieuw", "een-code", "een-code/intrekken", encoded(text))) {
                HttpResponse<String> response = leader.post("/scholen/16AH/gewenst/" + path, form);
                assertThat(response.statusCode())
                        .as(path + " " + response.body())
                        .isLessThan(500);
                assertThat(response.body()).doesNotContain("<script>");
            }
        }
    }

    @Test
    void theOutlookSetsExpectedBesidePlanned() {
        String day = "referenceDate=2031-10-01";
        String page = page(BESTUUR, "/bestuur/vooruitblik?" + day + "&retirementYears=68");
        JsonNode outlook = Http.read(product.http()
                .json(
                        "POST",
                        "/v1/boards/12345/outlook?sector=VO",
                        BESTUUR,
                        "{\"referenceDate\":\"2031-10-01\",\"retirementAge\":{\"years\":68}}"));
        int retired = outlook.path("retirement").path("retired").asInt();
        assertThat(retired).isPositive();
        assertThat(page)
                .contains("Aangenomen is dat iedereen die 68 jaar wordt, vertrekt")
                .contains(retired + " mensen vertrekken zo voor deze dag")
                .contains("7 → <strong>4</strong> (−3)");
        assertThat(outlook.path("roleMix").path("differences").toString())
                .contains("{\"domain\":1,\"stage\":\"ervaren\",\"teachers\":-3,");
        assertThat(page(LEADER, "/scholen/16AH/vooruitblik?" + day))
                .contains("Er is niets aangenomen")
                .doesNotContain("name=\"retirementYears\"");
        assertThat(visitor(LEADER)
                        .get("/scholen/16AH/vooruitblik?retirementYears=67")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> past = visitor(BESTUUR).get("/bestuur/vooruitblik?referenceDate=1-10-2020");
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("Vooruitkijken kan vanaf vandaag").contains("value=\"01-10-2020\"");
        assertThat(visitor(BESTUUR)
                        .get("/bestuur/vooruitblik?retirementYears=20")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void thePathsOfASchoolYearAreCounted() {
        String page = page(LEADER, "/scholen/16AH/paden?schoolYear=2020/2021");
        assertThat(page).contains("Verbreding").contains("Schooljaar 2020/2021").doesNotContain("Nummer");
        JsonNode flows = answer(LEADER, "/v1/schools/16AH/career-flows?schoolYear=2020/2021");
        assertThat(flows.path("stages").toString())
                .contains("{\"domain\":4,\"fromStage\":\"geen-rol\",\"toStage\":\"ervaren\",\"teachers\":4}");
        assertThat(page.replaceAll("\\s+", " "))
                .contains("data-label=\"Van\">geen rol</td><td role=\"cell\" data-label=\"Naar\">ervaren</td>"
                        + "<td role=\"cell\" class=\"number\" data-label=\"Mensen\">4</td>");
    }

    @Test
    void beforeAnythingWasKnownThePagesSayWhatWouldStandThere() {
        String then = "knownOn=01-01-2015";
        assertThat(page(LEADER, "/scholen/16AH/rolmix?" + then)).contains("nog niets vastgelegd");
        assertThat(page(LEADER, "/scholen/16AH/rollen?" + then)).contains("zoals bekend op 1 januari 2015");
        assertThat(page(LEADER, "/scholen/16AH/ontbreekt?" + then)).contains("heeft hier niemand een rol");
        assertThat(page(LEADER, "/scholen/16AH/mensen?" + then)).contains("Niemand gevonden");
        assertThat(page(LEADER, "/scholen/16AH/gewenst?" + then)).contains("zijn hier geen rollen gewenst");
        assertThat(page(LEADER, "/scholen/16AH/vooruitblik?" + then)).contains("geen arbeidsrelatie vastgelegd");
        assertThat(page(LEADER, "/scholen/16AH/paden?" + then)).contains("Niemand veranderde van schaal");
    }

    private void want(String code, String body) {
        HttpResponse<String> response = product.http().json("PUT", "/v1/boards/12345/wanted-roles/" + code, HR, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    private String wanted() {
        return answer(LEADER, "/v1/schools/16AH/wanted-roles/compared").toString();
    }

    private JsonNode row(String code) {
        for (JsonNode row :
                answer(LEADER, "/v1/schools/16AH/wanted-roles/compared").path("wantedRoles")) {
            if (row.path("wanted").path("code").asString().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("no " + code);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

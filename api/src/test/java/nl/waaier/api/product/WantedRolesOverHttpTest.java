package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Roles that are wanted at a school of eight people: five schoolopleiders at stage ervaren, of whom the first leaves in
 * 2030, one starter, one who is coached towards it, and one mentor. At the other school there is one more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WantedRolesOverHttpTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String WANTED = "/v1/boards/12345/wanted-roles";
    private static final String COMPARED = "/v1/schools/16AH/wanted-roles/compared";
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String BESTUUR = Product.token(UserRole.BESTUUR, BOARD);
    private static final String PMR = Product.token(UserRole.PMR, BOARD);
    private static final String LEADER = Product.schoolleider(BOARD, new Brin("16AH"));
    private static final String TRAINERS = """
            {"school": "16AH", "role": "schoolopleider", "number": 7, "fromStage": "ervaren", "hours": 120,
             "from": "2020-08-01", "until": "2040-07-31", "why": "studenten in elke sectie", "agreedWith": "PMR"}""";

    private Product product;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of());
        Delivery delivery = new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;16AH;School A;UTRECHT;J")
                .row("organisatie", "VO;12345;Stichting Toets;16BX;School B;EMMEN;N");
        for (int i = 1; i <= 9; i++) {
            String school = i == 9 ? "16BX" : "16AH";
            delivery.row("leraren", "12345;" + i + ";Anna;;Nummer" + i + ";;1963-05-0" + i)
                    .row(
                            "aanstellingen",
                            "12345;%d;1;%s;2014-08-01;2014-08-01;%s;1;LB;;1.0000;9;N;N;aanname"
                                    .formatted(i, school, i == 1 ? "2030-07-31" : ""))
                    .row("loopbaan", role(i, school, "sectie", "vakleraar;1;team;toelating;2014-08-01;;ervaren;;;;;;"));
            if (i <= 5 || i == 9) {
                delivery.row(
                        "loopbaan", role(i, school, "", "schoolopleider;4;school;toelating;2020-08-01;;ervaren;;;;;;"));
            }
        }
        delivery.row("loopbaan", role(6, "16AH", "", "schoolopleider;4;school;toelating;2020-08-01;;starter;;;;;;"))
                .row(
                        "loopbaan",
                        role(7, "16AH", "", "schoolopleider;4;school;ondersteuning;2020-08-01;;;coaching;;;;;"))
                .row("loopbaan", role(8, "16AH", "", "mentor;1;team;toelating;2020-08-01;;starter;;;;;;"));
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(data), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        product.awaitReadModel();
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    private static String role(int person, String school, String team, String rest) {
        return "12345;" + person + ";" + school + ";" + team + ";" + rest;
    }

    private String teacher(int number) {
        TeacherId id = product.bean(PersonRegister.class).find(BOARD, List.of("" + number)).values().stream()
                .findFirst()
                .orElseThrow()
                .id();
        return Product.teacher(BOARD, id);
    }

    private HttpResponse<String> put(String code, String token, String body) {
        return product.http().json("PUT", WANTED + "/" + code, token, body);
    }

    private void want(String code, String token, String body) {
        HttpResponse<String> response = put(code, token, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    private HttpResponse<String> withdraw(String code, String token) {
        return product.http().json("POST", WANTED + "/" + code + "/retraction", token, "{\"reason\":\"vervalt\"}");
    }

    private JsonNode get(String path, String token) {
        HttpResponse<String> response = product.http().get(path, token);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return Http.read(response);
    }

    private JsonNode row(String path, String token, String code) {
        for (JsonNode row : get(path, token).path("wantedRoles")) {
            if (row.path("wanted").path("code").asString().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("no " + code + " in " + path);
    }

    private static Instant between() {
        Instant now = Instant.now();
        await().until(() -> Instant.now().isAfter(now.plusMillis(2)));
        Instant then = Instant.now();
        await().until(() -> Instant.now().isAfter(then.plusMillis(2)));
        return then;
    }

    @Test
    void aLeaderSeesWhatIsOpenWhoGrowsAndWhoLeaves() {
        want("opleiders", LEADER, TRAINERS);
        JsonNode row = row(COMPARED + "?referenceDate=2029-10-01", LEADER, "opleiders");
        assertThat(row.toString())
                .contains("\"held\":6,\"atStage\":5,\"inDevelopment\":2,\"open\":2")
                .contains("\"hours\":120", "\"why\":\"studenten in elke sectie\"");
        assertThat(row.path("developing").findValuesAsString("name")).containsExactly("Anna Nummer6", "Anna Nummer7");
        assertThat(row.path("leaving").toString())
                .contains("Anna Nummer1", "\"lastDay\":\"2030-07-31\",\"reason\":\"einde-arbeidsrelatie\"")
                .doesNotContain("Nummer2");
        assertThat(row(COMPARED + "?referenceDate=2029-07-31", LEADER, "opleiders")
                        .path("leaving"))
                .as("more than a year before")
                .isEmpty();
        JsonNode after = row(COMPARED + "?referenceDate=2030-08-01", LEADER, "opleiders");
        assertThat(after.toString()).contains("\"held\":5,\"atStage\":4,\"inDevelopment\":2,\"open\":3");

        JsonNode leaning = get(COMPARED + "?referenceDate=2029-10-01", LEADER).path("leaningOnOne");
        assertThat(leaning.findValuesAsString("role")).containsExactly("mentor");
        assertThat(leaning.get(0).path("holder").path("name").asString()).isEqualTo("Anna Nummer8");
        assertThat(leaning.get(0).path("leaving").asBoolean()).isFalse();
    }

    @Test
    void withAnAgeOfRetirementMoreLeaveForThoseWhoMayReckonWithOne() {
        want("opleiders", LEADER, TRAINERS);
        String at67 = COMPARED + "?referenceDate=2029-10-01&retirementYears=67";
        JsonNode row = row(at67, BESTUUR, "opleiders");
        assertThat(row.path("leaving").findValuesAsString("reason"))
                .containsExactly("pensioen", "pensioen", "pensioen", "pensioen", "pensioen", "pensioen");
        assertThat(row.path("leaving").findValuesAsString("lastDay")).containsOnly("2030-05-31");
        assertThat(row(COMPARED + "?referenceDate=2030-06-01&retirementYears=67", BESTUUR, "opleiders")
                        .toString())
                .contains("\"held\":0,\"atStage\":0,\"inDevelopment\":0,\"open\":7");
        Http.assertProblem(product.http().get(at67, LEADER), 403);
        Http.assertProblem(product.http().get(at67, PMR), 403);
    }

    @Test
    void toThoseWhoMayNotSeePersonsNobodyIsTold() {
        want("opleiders", HR, TRAINERS);
        want("vakleraren", HR, "{\"school\":\"16AH\",\"role\":\"vakleraar\",\"number\":9,\"from\":\"2020-08-01\"}");
        want("vakleraren-sectie", HR, """
                {"school":"16AH","team":"Sectie","role":"vakleraar","number":9,"from":"2020-08-01"}""");
        String date = COMPARED + "?referenceDate=2025-10-01";
        assertThat(row(date, PMR, "opleiders").toString())
                .contains("\"held\":null,\"atStage\":null,\"inDevelopment\":null,\"open\":null")
                .contains("\"developing\":null,\"leaving\":null")
                .doesNotContain("Anna");
        assertThat(row(date, PMR, "vakleraren").toString())
                .contains("\"held\":null,\"atStage\":null,\"inDevelopment\":null,\"open\":null");
        assertThat(row(date, HR, "vakleraren-sectie").path("held").asInt()).isEqualTo(8);
        JsonNode all = get(date, PMR);
        assertThat(all.path("open").isNull()).isTrue();
        assertThat(all.path("leaningOnOne").isNull()).isTrue();
        // A schoolleider may see persons of the own schools, and not of the board.
        assertThat(row(WANTED + "/compared?referenceDate=2025-10-01", LEADER, "opleiders")
                        .path("atStage")
                        .isNull())
                .isTrue();
        assertThat(row(WANTED + "/compared?referenceDate=2025-10-01", BESTUUR, "opleiders")
                        .path("atStage")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void aSchoolleiderWantsRolesAtTheOwnSchoolsOnly() {
        String elsewhere = TRAINERS.replace("16AH", "16BX");
        Http.assertProblem(put("elders", LEADER, elsewhere), 403);
        Http.assertProblem(put("elders", LEADER, TRAINERS.replace("\"school\": \"16AH\", ", "")), 403);
        want("elders", HR, elsewhere);
        want("bestuursbreed", BESTUUR, TRAINERS.replace("\"school\": \"16AH\", ", ""));
        for (HttpResponse<String> ofOthers : List.of(
                put("elders", LEADER, TRAINERS), put("bestuursbreed", LEADER, TRAINERS), withdraw("elders", LEADER))) {
            assertThat(Http.assertProblem(ofOthers, 409).path("rule").asString())
                    .isEqualTo("wanted-role-of-own-school");
        }
        want("eigen", LEADER, TRAINERS);
        assertThat(get(WANTED, LEADER).path("wantedRoles").findValuesAsString("code"))
                .contains("eigen", "bestuursbreed")
                .doesNotContain("elders");
        assertThat(get(WANTED, PMR).path("wantedRoles").findValuesAsString("code"))
                .contains("elders");
        assertThat(get(WANTED + "/compared", LEADER).path("wantedRoles").findValuesAsString("code"))
                .doesNotContain("elders");
        assertThat(row(WANTED + "/compared?referenceDate=2025-10-01", HR, "bestuursbreed")
                        .path("held")
                        .asInt())
                .as("at both schools")
                .isEqualTo(7);
        Http.assertProblem(put("eigen", teacher(1), TRAINERS), 403);
        Http.assertProblem(put("eigen", PMR, TRAINERS), 403);
        for (String code : List.of("eigen", "elders", "bestuursbreed")) {
            assertThat(withdraw(code, HR).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void aTeacherSeesWhatIsOpenAndWhoDoesWhatWhereSheWorksAndNothingMore() {
        want("opleiders", HR, TRAINERS);
        String own = teacher(1);
        JsonNode open = get("/v1/schools/16AH/open-roles", own).path("openRoles");
        JsonNode role = null;
        for (JsonNode one : open) {
            role = one.path("code").asString().equals("opleiders") ? one : role;
        }
        assertThat(String.valueOf(role))
                .contains("\"roleName\":\"Schoolopleider\"", "\"open\":2", "\"fromStage\":\"ervaren\"")
                .doesNotContain("held", "atStage", "Anna", "why");
        JsonNode who = get("/v1/schools/16AH/who-does-what?size=5", own);
        assertThat(who.path("total").asInt()).isEqualTo(15);
        assertThat(who.path("roles").get(0).toString())
                .isEqualTo("{\"name\":\"Anna Nummer1\",\"role\":\"schoolopleider\",\"level\":null,\"team\":null}");
        for (String question : List.of("open-roles", "who-does-what")) {
            String here = "/v1/schools/16AH/" + question;
            assertThat(get(here, LEADER)).isNotNull();
            Http.assertProblem(product.http().get("/v1/schools/16BX/" + question, own), 403);
            Http.assertProblem(product.http().get("/v1/schools/16BX/" + question, LEADER), 403);
            Http.assertProblem(product.http().get(here, PMR), 403);
            Http.assertProblem(product.http().get(here, Product.auditor(BOARD, "2010-01-01", "2099-12-31")), 403);
            Http.assertProblem(product.http().get("/v1/schools/22AA/" + question, own), 404);
        }
        Http.assertProblem(product.http().get(COMPARED, own), 403);
        Http.assertProblem(product.http().get(WANTED, own), 403);
    }

    @Test
    void aRoleThatIsWantedLaterIsOpenFromThatDayOn() {
        want("later", HR, "{\"school\":\"16AH\",\"role\":\"mentor\",\"number\":2,\"from\":\"2099-08-01\"}");
        JsonNode open = get("/v1/schools/16AH/open-roles", teacher(2)).path("openRoles");
        assertThat(open.toString()).contains("\"code\":\"later\"", "\"from\":\"2099-08-01\"");
        assertThat(get(COMPARED, LEADER).toString()).doesNotContain("\"later\"");
    }

    @Test
    void whatTakesThePlaceOfAnotherAndWhatIsWithdrawnLeavesWhatWasKnown() {
        want("tijdelijk", HR, TRAINERS);
        Instant first = between();
        want("tijdelijk", HR, TRAINERS.replace("\"number\": 7", "\"number\": 9"));
        Instant second = between();
        assertThat(withdraw("tijdelijk", HR).statusCode()).isEqualTo(201);
        assertThat(withdraw("tijdelijk", HR).statusCode()).isEqualTo(201);
        String date = COMPARED + "?referenceDate=2025-10-01";
        assertThat(get(date, HR).findValuesAsString("code")).doesNotContain("tijdelijk");
        assertThat(row(date + "&knownOn=" + second, HR, "tijdelijk")
                        .path("open")
                        .asInt())
                .isEqualTo(4);
        assertThat(row(date + "&knownOn=" + first, HR, "tijdelijk").path("open").asInt())
                .isEqualTo(2);
        assertThat(get(WANTED + "?knownOn=" + first, HR).findValuesAsString("code"))
                .contains("tijdelijk");
        assertThat(get(WANTED, HR).findValuesAsString("code")).doesNotContain("tijdelijk");
        assertThat(Http.read(withdraw("nooit", HR)).path("rule").asString()).isEqualTo("wanted-role-must-exist");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        HttpResponse<String> response = put("Fout", HR, """
                {"school": "fout", "team": " ", "role": "Mentor", "number": 0, "fromStage": "x", "level": "x",
                 "hours": 2001, "why": " ", "agreedWith": " "}""");
        assertThat(Http.assertProblem(response, 400).path("faults").findValuesAsString("field"))
                .containsExactlyInAnyOrder(
                        "wantedRole",
                        "school",
                        "team",
                        "role",
                        "number",
                        "fromStage",
                        "level",
                        "hours",
                        "from",
                        "why",
                        "agreedWith");
        Http.assertProblem(
                put("fout", HR, "{\"team\":\"havo\",\"role\":\"mentor\",\"number\":1,\"from\":\"2020-08-01\"}"), 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "school-of-board|{'school':'22AA','role':'mentor','number':1,'from':'2020-08-01'}",
                "role-in-catalogue|{'role':'tovenaar','number':1,'from':'2020-08-01'}",
                "wanted-role-period-in-order|{'role':'mentor','number':1,'from':'2020-08-01','until':'2020-07-31'}"
            },
            quoteCharacter = '`')
    void whatBreaksARuleIsRefused(String rule, String body) {
        JsonNode problem = Http.assertProblem(put("geweigerd", HR, body.replace('\'', '"')), 409);
        assertThat(problem.path("rule").asString()).isEqualTo(rule);
    }
}

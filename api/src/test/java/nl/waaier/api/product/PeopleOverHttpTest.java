package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.StaffedBoard;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** People who move, leave, come back, lead and join: each as a delivery or by hand, asked over HTTP. */
class PeopleOverHttpTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String LEADER = Product.schoolleider(BOARD, new Brin("82AA"));

    private Product product;

    @BeforeEach
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of());
        handIn(new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;82AA;Toetsschool;UTRECHT;J")
                .row("organisatie", "VO;12345;Stichting Toets;82AB;Andere school;UTRECHT;J"));
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void aRoleToldAgainYearsLaterReplacesNobodysHistory() {
        handIn(person().row("aanstellingen", "12345;1;1;82AA;2010-08-01;2010-08-01;;1;LB;;1.0;9;N;N;aanname")
                .row("loopbaan", "12345;1;82AA;onderbouw;mentor;1;;toelating;2012-08-01;;ervaren;keuze;;;rector A;;")
                .row(
                        "loopbaan",
                        "12345;1;82AA;onderbouw;mentor;1;;ondersteuning;2012-08-01;2013-07-31;;scholing;;;;;"));
        JsonNode job = handIn(new Delivery()
                .row(
                        "loopbaan",
                        "12345;1;82AA;bovenbouw;mentor;1;;toelating;2024-08-01;;starter;selectie;;;rector B;;"));
        assertThat(job.toString()).contains("\"rejected\":1").contains("\"events\":0");
        JsonNode duty = duties("2025-10-01").path("duties").get(0);
        assertThat(duty.path("since").asString()).isEqualTo("2012-08-01");
        assertThat(duty.path("team").asString()).isEqualTo("onderbouw");
        assertThat(duty.path("support")).hasSize(1);
    }

    @Test
    void nobodyHasDutiesAtASchoolThatTheyLeft() {
        handIn(person().row("aanstellingen", "12345;1;1;82AA;2015-08-01;2015-08-01;2023-12-31;1;LB;;1.0;9;N;N;aanname")
                .row("aanstellingen", "12345;1;2;82AB;2024-01-01;2024-01-01;;1;LB;;1.0;9;N;N;overplaatsing")
                .row("loopbaan", "12345;1;82AA;;vakleraar;1;;toelating;2015-08-01;;ervaren;selectie;;;;;")
                .row("loopbaan", "12345;1;82AA;;schoolopleider;4;;toelating;2020-08-01;;starter;selectie;;;;;"));
        assertThat(duties("2023-12-31").path("duties")).hasSize(2);
        JsonNode later = duties("2024-10-01");
        assertThat(later.path("duties")).isEmpty();
        assertThat(later.path("appointments")).hasSize(1);
        assertThat(mix("82AA", "2024-10-01").path("peopleInService").asInt()).isZero();
        assertThat(mix("82AB", "2024-10-01").path("peopleWithoutRole").asInt()).isEqualTo(1);
    }

    @Test
    void whoIsBackAfterYearsEntersTheRolesAnewAndHoldsNoOldOnes() {
        handIn(person().row("aanstellingen", "12345;1;1;82AA;2010-08-01;2010-08-01;2018-07-31;1;LB;;1.0;9;N;N;aanname")
                .row("aanstellingen", "12345;1;2;82AA;2021-08-01;2021-08-01;;1;LC;;1.0;9;N;N;aanname")
                .row("loopbaan", "12345;1;82AA;;vakleraar;1;;toelating;2010-08-01;;starter;selectie;;;;;")
                .row("loopbaan", "12345;1;82AA;;vakleraar;1;;fase;2014-08-01;;ervaren;;;;;;")
                .row("loopbaan", "12345;1;82AA;;mentor;1;;toelating;2015-08-01;;starter;keuze;;;;;"));
        assertThat(duties("2018-07-31").path("duties")).hasSize(2);
        assertThat(duties("2022-10-01").path("duties")).isEmpty();
        JsonNode job = handIn(new Delivery()
                .row("loopbaan", "12345;1;82AA;;vakleraar;1;;toelating;2021-08-01;;ervaren;selectie;;;;;"));
        assertThat(job.toString()).contains("\"rejected\":0").contains("\"events\":1");
        JsonNode duties = duties("2022-10-01").path("duties");
        assertThat(duties).singleElement().satisfies(duty -> {
            assertThat(duty.path("role").asString()).isEqualTo("vakleraar");
            assertThat(duty.path("since").asString()).isEqualTo("2021-08-01");
        });
    }

    @Test
    void aRoleRestsForAsLongAsTheBoardSays() {
        handIn(person().row("aanstellingen", "12345;1;1;82AA;2010-08-01;2010-08-01;2018-07-31;1;LB;;1.0;9;N;N;aanname")
                .row("aanstellingen", "12345;1;2;82AA;2018-12-01;2018-12-01;;1;LB;;1.0;9;N;N;aanname")
                .row("loopbaan", "12345;1;82AA;;mentor;1;;toelating;2015-08-01;;starter;keuze;;;;;"));
        assertThat(duties("2019-10-01").path("duties")).isEmpty();
        assertThat(product.http()
                        .json("PUT", "/v1/boards/12345/role-rest", HR, "{\"days\": 123}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(duties("2019-10-01").path("duties")).hasSize(1);
        assertThat(duties("2018-10-01").path("duties")).isEmpty();
    }

    @Test
    void aTeamIsItsPeopleAndALeaderRecordsTheFirstRoleOfSomebody() {
        handIn(person().row("aanstellingen", "12345;1;1;82AA;2015-08-01;2015-08-01;;1;LB;;1.0;9;N;N;aanname"));
        JsonNode colleague = get("/v1/schools/82AA/staff?withoutRole=true", LEADER)
                .path("staff")
                .get(0);
        assertThat(colleague.path("name").asString()).isEqualTo("Proef Persoon");
        String id = colleague.path("teacherId").asString();
        assertThat(product.http()
                        .json(
                                "PUT",
                                "/v1/schools/82AA/teams/onderbouw",
                                LEADER,
                                "{\"name\": \"Team Onderbouw\", \"kind\": \"team\"}")
                        .statusCode())
                .isEqualTo(200);
        record(id, """
                {"type": "team-join", "school": "82AA", "team": "team  onderbouw", "joinDate": "2020-08-01"}""");
        String position = record(id, """
                {"type": "role-entry", "school": "82AA", "role": "mentor", "date": "2021-08-01", "stage": "starter",
                 "team": "bovenbouw", "kind": "keuze"}""");
        JsonNode members =
                get("/v1/schools/82AA/role-mix?team=Team Onderbouw&referenceDate=2022-10-01&after=" + position, LEADER);
        assertThat(members.path("roles").findValuesAsString("role")).containsExactly("mentor");
        assertThat(get("/v1/schools/82AA/role-mix?referenceDate=2022-10-01", LEADER)
                        .path("teams")
                        .toString())
                .isEqualTo("[\"bovenbouw\",\"Team Onderbouw\"]");
        JsonNode played = get("/v1/schools/82AA/role-mix?team=onderbouw&in=team&referenceDate=2022-10-01", LEADER);
        assertThat(played.path("teachers").asInt()).isZero();
        JsonNode there = get("/v1/schools/82AA/role-mix?team=BOVENBOUW&in=team&referenceDate=2022-10-01", LEADER);
        assertThat(there.path("roles").findValuesAsString("role")).containsExactly("mentor");
        assertThat(get("/v1/schools/82AA/role-mix/holders?level=team&referenceDate=2022-10-01", LEADER)
                        .path("total")
                        .asInt())
                .isZero();
        JsonNode staff =
                get("/v1/schools/82AA/staff?referenceDate=2022-10-01", LEADER).path("staff");
        assertThat(staff.get(0).path("teams").toString()).isEqualTo("[\"bovenbouw\",\"Team Onderbouw\"]");
        assertThat(staff.get(0).path("roles").get(0).path("gaps").toString())
                .isEqualTo("[\"support\",\"facilitation\"]");
    }

    @Test
    void whoLeadsAndHasAFileDoesNotJudgeThemselves() {
        handIn(person().row("aanstellingen", "12345;1;1;82AA;2015-08-01;2015-08-01;;1;LB;;1.0;9;N;N;aanname")
                .row("loopbaan", "12345;1;82AA;;mentor;1;;toelating;2015-08-01;;starter;keuze;;;;;"));
        String stage = """
                {"type": "stage", "school": "82AA", "role": "mentor", "date": "2017-08-01", "stage": "ervaren",
                 "decidedBy": "rector", "evidence": "lesbezoek"}""";
        String own = Product.schoolleiderWithFile(BOARD, new Brin("82AA"), teacher());
        JsonNode refused = Http.assertProblem(post(own, teacher(), stage), 409);
        assertThat(refused.path("rule").asString()).isEqualTo("nobody-judges-own-role");
        assertThat(post(LEADER, teacher(), stage).statusCode()).isEqualTo(201);
    }

    @Test
    void aRoleOfTheBoardIsDeliveredWithoutASchoolAndSeenByItsLeaders() {
        handIn(person().row("aanstellingen", "12345;1;1;82AA;2015-08-01;2015-08-01;;1;LB;;1.0;9;N;N;aanname")
                .row("loopbaan", "12345;1;;;lid-gmr;3;bovenschools;toelating;2016-08-01;;starter;keuze;;;;;"));
        assertThat(mix("82AA", "2020-10-01").path("roles")).isEmpty();
        assertThat(mix("82AA", "2020-10-01").path("rolesOfBoard").findValuesAsString("role"))
                .containsExactly("lid-gmr");
        assertThat(get("/v1/boards/12345/role-mix?referenceDate=2020-10-01", HR)
                        .path("roles")
                        .findValuesAsString("role"))
                .containsExactly("lid-gmr");
    }

    @Test
    void peopleAreLookedForByNameAtASchoolAndOverTheBoardOnBothClocks() {
        String before = Instant.now().toString();
        handIn(new Delivery()
                .row("leraren", "12345;0017;Zoë;van der;Özdemir;;1980-01-01")
                .row("leraren", "12345;18;Jan;;Zoetemelk;;1980-01-01")
                .row("aanstellingen", "12345;0017;1;82AA;2015-08-01;2015-08-01;;1;LB;;1.0;9;N;N;aanname")
                .row("aanstellingen", "12345;18;1;82AB;2015-08-01;2015-08-01;2019-07-31;1;LB;;1.0;9;N;N;aanname"));
        String school = "/v1/schools/82AA/staff?referenceDate=2016-10-01&name=";
        String board = "/v1/boards/12345/staff?referenceDate=2016-10-01&";
        assertThat(names(school + "ozdemir")).containsExactly("Zoë van der Özdemir");
        assertThat(names(school + "OZD zoe")).containsExactly("Zoë van der Özdemir");
        assertThat(names(school + "zoetemelk")).isEmpty();
        assertThat(names(board + "name=zoe")).containsExactly("Zoë van der Özdemir", "Jan Zoetemelk");
        assertThat(names(board + "personnelNumber=0017")).containsExactly("Zoë van der Özdemir");
        assertThat(names(board + "personnelNumber=17")).isEmpty();
        assertThat(names(board + "name=jan&personnelNumber=0017")).isEmpty();
        assertThat(names(board.replace("2016", "2020") + "name=zoe")).containsExactly("Zoë van der Özdemir");
        assertThat(names(board + "name=zoe&knownOn=" + before)).isEmpty();
        assertThat(get(board + "name=zoe&size=1", HR).path("total").asInt()).isEqualTo(2);
        assertThat(get(board + "name=zoe", HR)
                        .path("staff")
                        .get(1)
                        .path("schools")
                        .toString())
                .isEqualTo("[\"82AB\"]");
        Http.assertProblem(product.http().get(school + "%20", HR), 400);
        Http.assertProblem(product.http().get(school + "x".repeat(101), HR), 400);
        Http.assertProblem(product.http().get("/v1/schools/82AA/staff?personnelNumber=18", HR), 400);
        Http.assertProblem(product.http().get(board, LEADER), 403);
    }

    private List<String> names(String path) {
        return get(path, HR).path("staff").findValuesAsString("name");
    }

    @Test
    void theRolesBehindEachNumberOfWhatIsMissingAreAskedForByIt() {
        handIn(person().row("leraren", "12345;2;Tweede;;Persoon;;1980-01-01")
                .row("aanstellingen", "12345;1;1;82AA;2015-08-01;2015-08-01;;1;LB;;1.0;9;N;N;aanname")
                .row("aanstellingen", "12345;2;1;82AA;2015-08-01;2015-08-01;;1;LB;;1.0;9;N;N;aanname")
                .row("loopbaan", "12345;1;82AA;;vakleraar;1;;toelating;2015-08-01;;ervaren;selectie;;;;;")
                .row("loopbaan", "12345;2;82AA;;vakleraar;1;;toelating;2015-08-01;;ervaren;selectie;;;;;")
                .row("loopbaan", "12345;2;82AA;;vakleraar;1;;erkenning;2018-08-01;2020-12-31;;formeel;;;;diploma;")
                .row("loopbaan", "12345;1;82AA;;mentor;1;;toelating;2016-08-01;;starter;keuze;;;;;")
                .row("loopbaan", "12345;1;82AA;;mentor;1;;ondersteuning;2016-08-01;2017-07-31;;scholing;;;;;")
                .row("loopbaan", "12345;1;;;lid-gmr;3;bovenschools;toelating;2016-08-01;;starter;keuze;;;;;"));
        JsonNode mix = mix("82AA", "2020-10-01");
        String holders = "/v1/schools/82AA/role-mix/holders?referenceDate=2020-10-01&";
        for (String word : List.of("role-entry", "support", "facilitation", "recognition", "induction")) {
            String number = "without"
                    + Stream.of(word.split("-"))
                            .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                            .collect(Collectors.joining());
            assertThat(get(holders + "missing=" + word, LEADER).path("total").asInt())
                    .as(word)
                    .isEqualTo(mix.path("gaps").path(number).asInt());
        }
        assertThat(roles(holders + "missing=support")).containsExactly("vakleraar", "vakleraar");
        assertThat(roles(holders + "missing=recognition")).containsExactly("vakleraar");
        assertThat(get(holders + "recognitionEnding=true", LEADER)
                        .path("holders")
                        .findValuesAsString("name"))
                .containsExactly("Tweede Persoon");
        assertThat(mix.path("gaps").path("recognitionEnding").asInt()).isEqualTo(1);
        assertThat(roles(holders + "onOnePerson=true")).containsExactly("mentor");
        assertThat(mix.path("singleHolderRoles").toString()).isEqualTo("[\"mentor\"]");
        assertThat(roles("/v1/boards/12345/role-mix/holders?referenceDate=2020-10-01&onOnePerson=true"))
                .as("over the board the roles for the board count too")
                .containsExactly("lid-gmr", "mentor");
        assertThat(roles(holders))
                .as("without such a filter these are listed too")
                .contains("lid-gmr");
        Http.assertProblem(product.http().get(holders + "missing=diploma", LEADER), 400);
    }

    private List<String> roles(String path) {
        return get(path, HR).path("holders").findValuesAsString("role");
    }

    private static Delivery person() {
        return new Delivery().row("leraren", "12345;1;Proef;;Persoon;;1980-01-01");
    }

    private JsonNode handIn(Delivery delivery) {
        HttpResponse<String> accepted = product.http()
                .send(product.http()
                        .request("POST", "/v1/imports", HR, BodyPublishers.ofByteArray(delivery.zip()))
                        .header("Content-Type", "application/zip"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String job = "/v1/imports/" + Http.read(accepted).path("id").asString();
        await().atMost(Duration.ofSeconds(60)).until(() -> List.of("done", "failed")
                .contains(get(job, HR).path("state").asString()));
        JsonNode done = get(job, HR);
        assertThat(done.path("state").asString()).isEqualTo("done");
        new StaffedBoard(product).caughtUp();
        return done;
    }

    private String teacher() {
        return get("/v1/schools/82AA/staff?referenceDate=2016-10-01", HR)
                .path("staff")
                .get(0)
                .path("teacherId")
                .asString();
    }

    private JsonNode duties(String date) {
        return get("/v1/teachers/" + teacher() + "/duties?referenceDate=" + date, HR);
    }

    private JsonNode mix(String school, String date) {
        return get("/v1/schools/" + school + "/role-mix?referenceDate=" + date, HR);
    }

    private String record(String teacher, String body) {
        HttpResponse<String> response = post(LEADER, teacher, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return response.headers().firstValue("Position").orElseThrow();
    }

    private HttpResponse<String> post(String token, String teacher, String body) {
        return product.http()
                .send(product.http()
                        .request("POST", "/v1/teachers/" + teacher + "/facts", token, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private JsonNode get(String path, String token) {
        HttpResponse<String> response = product.http().get(path.replace(" ", "%20"), token);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return Http.read(response);
    }
}

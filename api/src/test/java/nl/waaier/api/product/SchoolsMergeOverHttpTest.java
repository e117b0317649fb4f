package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Two schools become one on 1 August 2022, with roles, teams, a target, a wanted role and a promotion under way. */
class SchoolsMergeOverHttpTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String NORTH = Product.schoolleider(BOARD, new Brin("93AA"));
    private static final String MERGED = Product.schoolleider(BOARD, new Brin("93AC"));
    private static final String OF_BOARD = "/v1/boards/12345/";

    /** What is asked about days before the merger: every answer must stay as it was. */
    private static final List<String> OF_BEFORE = List.of(
            "/v1/schools/93AA/role-mix?referenceDate=2022-07-31",
            "/v1/schools/93AB/role-mix?referenceDate=2022-07-31",
            "/v1/schools/93AA/role-mix?referenceDate=2022-07-31&team=onderbouw",
            "/v1/schools/93AA/role-mix/holders?referenceDate=2022-07-31",
            "/v1/schools/93AA/staff?referenceDate=2022-07-31",
            "/v1/schools/93AB/staff?referenceDate=2021-10-01",
            OF_BOARD + "role-mix?referenceDate=2022-07-31",
            "/v1/schools/93AA/functiemix?referenceDate=2021-10-01",
            "/v1/schools/93AA/functiemix/posts?referenceDate=2021-10-01",
            OF_BOARD + "functiemix?sector=VO&referenceDate=2021-10-01",
            "/v1/schools/93AA/functiemix-explanation?from=2016-10-01&until=2021-10-01",
            OF_BOARD + "functiemix-targets?referenceDate=2021-10-01",
            OF_BOARD + "wanted-roles?referenceDate=2022-07-31",
            "/v1/schools/93AA/wanted-roles/compared?referenceDate=2021-07-31",
            OF_BOARD + "promotion-counts?fromSchoolYear=2015/2016&untilSchoolYear=2021/2022&by=school",
            OF_BOARD + "unexplained-changes?until=2022-07-31");

    private Product product;

    @BeforeEach
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of());
        handIn(new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;93AA;Noord;UTRECHT;J")
                .row("organisatie", "VO;12345;Stichting Toets;93AB;Zuid;UTRECHT;J")
                .row("leraren", "12345;1;Noor;;Noord;;1980-01-01")
                .row("leraren", "12345;2;Zoë;;Zuid;;1980-01-01")
                .row("aanstellingen", "12345;1;1;93AA;2015-08-01;2015-08-01;;1;LB;;1.0;9;N;N;aanname")
                .row("aanstellingen", "12345;2;1;93AB;2015-08-01;2015-08-01;;1;LC;;0.8;9;N;N;aanname")
                .row("loopbaan", "12345;1;93AA;onderbouw;mentor;1;;toelating;2016-08-01;;starter;keuze;;;;;")
                .row("loopbaan", "12345;2;93AB;;mentor;1;;toelating;2017-08-01;;ervaren;keuze;;;;;")
                .row("promoties", "12345;1;T1;93AA;aanmelding;2022-02-01;LB;LC;;;;")
                .row("promoties", "12345;1;T1;93AA;toetsing;2022-03-01;LB;LC;positief;assessor;v;")
                .row("promoties", "12345;1;T1;93AA;advies;2022-04-01;LB;LC;positief;commissie;;")
                .row("promoties", "12345;1;T1;93AA;besluit;2022-05-01;LB;LC;positief;bestuur;;r"));
        put("/v1/schools/93AA/teams/onderbouw", "{\"name\": \"Team Onderbouw\", \"kind\": \"team\"}");
        put(OF_BOARD + "functiemix-targets/noord", """
                {"school": "93AA", "from": "2015-08-01", "until": "2030-07-31", "shares": {"LC": 50},
                 "baselineDate": "2015-10-01"}""");
        put(OF_BOARD + "wanted-roles/mentoren", """
                {"school": "93AA", "role": "mentor", "number": 2, "from": "2020-08-01"}""");
        post(teacher("93AA", "2020-10-01"), HR, """
                {"type": "team-join", "school": "93AA", "team": "onderbouw", "joinDate": "2016-08-01"}""");
        new StaffedBoard(product).caughtUp();
    }

    @AfterEach
    void stop() {
        product.close();
    }

    private void merge() {
        handIn(new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;93AA;Noord;UTRECHT;J;;2022-07-31;93AC")
                .row("organisatie", "VO;12345;Stichting Toets;93AB;Zuid;UTRECHT;J;;2022-07-31;93AC")
                .row("organisatie", "VO;12345;Stichting Toets;93AC;Samen;UTRECHT;J;;;")
                .row("aanstellingen", "12345;1;1;93AA;2015-08-01;2015-08-01;2022-07-31;1;LB;;1.0;9;N;N;aanname")
                .row("aanstellingen", "12345;1;2;93AC;2022-08-01;2022-08-01;;1;LC;;1.0;9;N;N;bevordering")
                .row("aanstellingen", "12345;2;1;93AB;2015-08-01;2015-08-01;2022-07-31;1;LC;;0.8;9;N;N;aanname")
                .row("aanstellingen", "12345;2;2;93AC;2022-08-01;2022-08-01;;1;LC;;0.8;9;N;N;overplaatsing")
                .row("promoties", "12345;1;T1;93AC;benoeming;2022-08-01;LB;LC;positief;bestuur;;"));
    }

    @Test
    void everyFigureOfBeforeStays() {
        Map<String, JsonNode> before = new LinkedHashMap<>();
        OF_BEFORE.forEach(path -> before.put(path, get(path, HR)));
        merge();
        before.forEach((path, answer) -> assertThat(get(path, HR)).as(path).isEqualTo(answer));
    }

    @Test
    void asKnownBeforeTheSchoolsWereStillTwo() {
        String path = OF_BOARD + "role-mix?referenceDate=2023-10-01";
        JsonNode expected = get(path, HR);
        Instant then = Instant.now();
        await().until(() -> Instant.now().isAfter(then.plusMillis(2)));
        merge();
        JsonNode known = get(path + "&knownOn=" + then, HR);
        assertThat(known.path("roles")).isEqualTo(expected.path("roles"));
        assertThat(get("/v1/schools/93AA/role-mix?referenceDate=2023-10-01&knownOn=" + then, HR)
                        .path("peopleInService")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void rolesTeamsAndMembersGoOn() {
        merge();
        JsonNode mix = get("/v1/schools/93AC/role-mix?referenceDate=2022-10-01", MERGED);
        assertThat(mix.path("peopleInService").asInt()).isEqualTo(2);
        assertThat(mix.path("peopleWithoutRole").asInt()).isZero();
        assertThat(get("/v1/schools/93AA/role-mix?referenceDate=2022-10-01", NORTH)
                        .path("peopleInService")
                        .asInt())
                .isZero();
        assertThat(get("/v1/schools/93AC/teams", MERGED).toString())
                .contains("\"code\":\"onderbouw\"")
                .contains("\"from\":\"2022-08-01\"");
        JsonNode inTeam = get("/v1/schools/93AC/staff?referenceDate=2022-10-01&team=onderbouw", MERGED);
        assertThat(inTeam.path("staff")).singleElement().satisfies(one -> {
            assertThat(one.path("name").asString()).isEqualTo("Noor Noord");
            assertThat(one.path("roles").get(0).path("since").asString()).isEqualTo("2016-08-01");
        });
        JsonNode duties =
                get("/v1/teachers/" + teacher("93AC", "2022-10-01") + "/duties?referenceDate=2022-10-01", MERGED);
        assertThat(duties.path("duties").get(0).path("schoolName").asString()).isEqualTo("Samen");
    }

    @Test
    void targetsAndWantedRolesAreOfTheSuccessor() {
        merge();
        JsonNode target = get(OF_BOARD + "functiemix-targets?referenceDate=2022-10-01", HR)
                .path("targets")
                .get(0);
        assertThat(target.path("school").asString()).isEqualTo("93AC");
        assertThat(target.path("fte").decimalValue()).isEqualByComparingTo("1.8");
        // LC was 0.8 of 1.8 fte at the two schools together, and is all of it now.
        assertThat(target.path("functiemixwaarde").decimalValue()).isEqualByComparingTo("55.6");
        JsonNode wanted = get("/v1/schools/93AC/wanted-roles/compared?referenceDate=2022-10-01", MERGED)
                .path("wantedRoles")
                .get(0);
        assertThat(wanted.path("held").asInt()).isEqualTo(2);
        assertThat(wanted.path("open").asInt()).isZero();
    }

    @Test
    void thePromotionIsFinishedAndNothingIsFlagged() {
        merge();
        for (String school : List.of("93AA", "93AC")) {
            JsonNode trajectory = get(OF_BOARD + "promotions?school=" + school, HR)
                    .path("trajectories")
                    .get(0);
            assertThat(trajectory.path("state").asString()).isEqualTo("benoemd");
            assertThat(trajectory.path("flags")).isEmpty();
        }
        assertThat(get(OF_BOARD + "promotions?school=93AB", HR).path("trajectories"))
                .isEmpty();
        assertThat(get(OF_BOARD + "unexplained-changes", HR).path("total").asInt())
                .isZero();
    }

    @Test
    void theFunctiemixTellsOfAMoveAndAPromotionAndOfNobodyWhoJoinedOrLeft() {
        merge();
        String between = "functiemix-explanation?from=2021-10-01&until=2022-10-01";
        assertThat(causes(OF_BOARD + between + "&sector=VO")).containsOnly("promoted");
        assertThat(causes("/v1/schools/93AC/" + between)).containsOnly("transferred-in");
        assertThat(causes("/v1/schools/93AA/" + between)).containsOnly("transferred-out");
    }

    private List<String> causes(String path) {
        return get(path, HR).path("scales").findValuesAsString("cause");
    }

    @Test
    void theLeaderOfTheSuccessorGoesOnWithTheCareersAndTheFormerOneKeepsHistory() {
        merge();
        String teacher = teacher("93AC", "2022-10-01");
        post(teacher, MERGED, """
                {"type": "stage", "school": "93AC", "role": "mentor", "date": "2023-08-01", "stage": "ervaren",
                 "decidedBy": "rector", "evidence": "lesbezoek"}""");
        assertThat(get("/v1/teachers/" + teacher + "/timeline", MERGED).toString())
                .contains("93AA")
                .contains("93AC");
        assertThat(get("/v1/schools/93AA/role-mix?referenceDate=2021-10-01", NORTH)
                        .path("peopleInService")
                        .asInt())
                .isEqualTo(1);
        Http.assertProblem(product.http().get("/v1/schools/93AC/role-mix", NORTH), 403);
        Http.assertProblem(product.http().get("/v1/schools/93AA/role-mix", MERGED), 403);
    }

    @Test
    void aSchoolIsToldOfAndClosedByHandAndAMistakeIsWithdrawn() {
        put(OF_BOARD + "schools/93AC", "{\"name\": \"Samen\", \"sector\": \"VO\", \"randstad\": true}");
        JsonNode renamed = put(OF_BOARD + "schools/93AC", """
                {"name": "Verder samen", "sector": "VO", "randstad": true, "from": "2024-08-01"}""");
        assertThat(renamed.path("versions").findValuesAsString("name")).containsExactly("Samen", "Verder samen");
        JsonNode closed = put("/v1/schools/93AA/closing", "{\"lastDay\": \"2022-07-31\", \"successor\": \"93AC\"}");
        assertThat(closed.path("successor").asString()).isEqualTo("93AC");
        assertThat(get("/v1/boards/12345", HR).path("schools").toString()).contains("\"lastDay\":\"2022-07-31\"");
        JsonNode refused = Http.assertProblem(
                product.http().json("PUT", "/v1/schools/93AC/closing", HR, "{\"lastDay\": \"2022-07-31\"}"), 409);
        assertThat(refused.path("rule").asString()).isEqualTo("successor-goes-on");
        HttpResponse<String> withdrawn = product.http()
                .json("POST", "/v1/schools/93AA/closing/retraction", HR, "{\"reason\": \"gaat niet door\"}");
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(201);
        assertThat(Http.read(withdrawn).has("lastDay")).isFalse();
        Http.assertProblem(
                product.http().json("PUT", "/v1/schools/93AA/closing", NORTH, "{\"lastDay\": \"2022-07-31\"}"), 403);
    }

    @Test
    void aTargetOfTheRandstadCountsTheSchoolsThatWereInItThen() {
        put(OF_BOARD + "functiemix-targets/randstad", """
                {"sector": "VO", "randstad": true, "from": "2015-07-01", "until": "2022-12-31", "shares": {"LC": 40}}""");
        handIn(new Delivery().row("organisatie", "VO;12345;Stichting Toets;93AA;Noord;UTRECHT;N"));
        JsonNode targets = get(OF_BOARD + "functiemix-targets?referenceDate=2021-10-01", HR)
                .path("targets");
        assertThat(targets.get(1).path("target").asString()).isEqualTo("randstad");
        assertThat(targets.get(1).path("fte").decimalValue()).isEqualByComparingTo("1.8");
    }

    private void handIn(Delivery delivery) {
        HttpResponse<String> accepted = product.http()
                .send(product.http()
                        .request("POST", "/v1/imports", HR, BodyPublishers.ofByteArray(delivery.zip()))
                        .header("Content-Type", "application/zip"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String job = "/v1/imports/" + Http.read(accepted).path("id").asString();
        await().atMost(Duration.ofSeconds(60)).until(() -> List.of("done", "failed")
                .contains(get(job, HR).path("state").asString()));
        assertThat(get(job, HR).toString()).contains("\"state\":\"done\"").contains("\"rejected\":0");
        new StaffedBoard(product).caughtUp();
    }

    /** The first of the staff by name. */
    private String teacher(String school, String date) {
        return get("/v1/schools/" + school + "/staff?referenceDate=" + date, HR)
                .path("staff")
                .get(0)
                .path("teacherId")
                .asString();
    }

    private JsonNode put(String path, String body) {
        HttpResponse<String> response = product.http().json("PUT", path, HR, body);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return Http.read(response);
    }

    private void post(String teacher, String token, String body) {
        HttpResponse<String> response = product.http()
                .send(product.http()
                        .request("POST", "/v1/teachers/" + teacher + "/facts", token, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    }

    private JsonNode get(String path, String token) {
        HttpResponse<String> response = product.http().get(path, token);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return Http.read(response);
    }
}

package nl.waaier.api.product;

import static nl.waaier.api.product.ComingYears.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Http;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A coming day, by what is recorded and by what is assumed; whatever is asked, nothing is recorded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutlookOverHttpTest {

    private static final String BOARD = "/v1/boards/12345/outlook";
    private static final String SCHOOL = "/v1/schools/16AH/outlook";
    private static final String HR = token(UserRole.HR);
    private static final String NEW = """
            {"label": "vacature", "facts": [
              {"type": "appointment-start", "appointmentId": "1", "school": "16AH", "startDate": "2031-08-01",
               "functionScale": "LC", "category": 9, "kind": "tijdelijk", "fte": 0.5},
              {"type": "role-entry", "school": "16AH", "role": "vakleraar", "date": "2031-08-01", "stage": "starter"}]}""";

    private ComingYears world;
    private long before;

    @BeforeAll
    void start(@TempDir Path data) {
        world = ComingYears.in(data);
        want("a-school", "\"school\": \"16AH\", \"number\": 4, \"fromStage\": \"ervaren\"");
        want("b-board", "\"number\": 5");
        want("c-elsewhere", "\"school\": \"16CY\", \"number\": 1");
        want("d-until", "\"number\": 5, \"until\": \"2031-09-30\"");
    }

    @AfterAll
    void stop() {
        if (world != null) {
            world.close();
        }
    }

    @BeforeEach
    void count() {
        before = world.events();
    }

    @AfterEach
    void nothingIsRecorded() {
        assertThat(world.events()).isEqualTo(before).isPositive();
    }

    private void want(String code, String rest) {
        HttpResponse<String> response = world.http()
                .json(
                        "PUT",
                        "/v1/boards/12345/wanted-roles/" + code,
                        HR,
                        "{\"role\": \"vakleraar\", \"from\": \"2020-08-01\", " + rest + "}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    /** Of each wanted role held, at stage, in development and open, as planned and as expected, and whether it leans. */
    private static List<String> wanted(JsonNode outlook) {
        return IntStream.range(0, outlook.path("wantedRoles").size())
                .mapToObj(i -> outlook.path("wantedRoles").get(i))
                .map(row -> "%s %s %s %s"
                        .formatted(
                                row.path("wanted").path("code").asString(),
                                numbers(row.path("planned")),
                                numbers(row.path("expected")),
                                row.path("leansOnOneWhoLeaves")))
                .toList();
    }

    private static String numbers(JsonNode row) {
        return Stream.of("held", "atStage", "inDevelopment", "open")
                .map(number -> row.path(number).toString())
                .collect(Collectors.joining(","));
    }

    private HttpResponse<String> ask(String path, String token, String rest) {
        return world.http().json("POST", path, token, "{\"referenceDate\": \"2031-10-01\"" + rest + "}");
    }

    private JsonNode answer(String path, String token, String rest) {
        HttpResponse<String> response = ask(path, token, rest);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        for (String person : List.of("1", "2", "3", "4", "5")) {
            assertThat(response.body()).doesNotContain(world.teacher(person).toString());
        }
        assertThat(response.body()).doesNotContain("Anna", "Bram", "Carla", "Dirk", "Els", "vacature");
        return Http.read(response);
    }

    private static String assuming(String... assumptions) {
        return ", \"assumptions\": [" + String.join(",", assumptions) + "]";
    }

    private static String about(TeacherId teacher, String... facts) {
        return "{\"teacherId\": \"" + teacher + "\", \"facts\": [" + String.join(",", facts) + "]}";
    }

    private static String ends(String lastDay) {
        return "{\"type\": \"appointment-end\", \"appointmentId\": \"1\", \"lastDay\": \"" + lastDay + "\"}";
    }

    private static String starts(String scale, String date) {
        return """
                {"type": "appointment-start", "appointmentId": "2", "school": "16AH", "startDate": "%s",
                 "functionScale": "%s", "category": 9, "kind": "vast", "fte": 1, "changeKind": "bevordering"}""".formatted(date, scale);
    }

    private static String stage(String school) {
        return """
                {"type": "stage", "school": "%s", "role": "vakleraar", "date": "2030-08-01", "stage": "meester",
                 "decidedBy": "rector", "evidence": "lesbezoek"}""".formatted(school);
    }

    @Test
    void withoutAssumptionsItSaysWhatTheOrdinaryQuestionsSay() {
        JsonNode outlook = answer(BOARD, HR, "");
        String date = "?referenceDate=2031-10-01";
        JsonNode mix = world.get("/v1/boards/12345/functiemix" + date, HR)
                .path("mixes")
                .get(0);
        JsonNode roles = world.get("/v1/boards/12345/role-mix" + date, HR);
        assertThat(mix.path("fte").decimalValue()).as("one is to leave").isEqualByComparingTo("3.5");
        for (String which : List.of("planned", "expected")) {
            assertThat(outlook.path("functiemix").path(which)).isEqualTo(mix);
            assertThat(outlook.path("roleMix").path(which).path("cells")).isEqualTo(roles.path("cells"));
            assertThat(outlook.path("roleMix").path(which).path("teachers")).isEqualTo(roles.path("teachers"));
        }
        assertThat(outlook.path("functiemix").path("differences").findValuesAsString("fte"))
                .containsOnly("0.0");
        assertThat(outlook.path("retirement").isNull()).isTrue();
        JsonNode school = answer(SCHOOL, HR, "");
        assertThat(school.path("functiemix").path("planned"))
                .isEqualTo(world.get("/v1/schools/16AH/functiemix" + date, HR)
                        .path("mixes")
                        .get(0));
    }

    @Test
    void peopleLeaveAtTheEndOfTheMonthInWhichTheyReachTheAge() {
        // Anna, of 29 February, reaches 67 on 1 March 2031; Bram on the reference date, and works until 31 October.
        JsonNode at67 = answer(BOARD, HR, ", \"retirementAge\": {\"years\": 67}");
        assertThat(at67.path("retirement").toString()).isEqualTo("{\"retired\":1,\"unknownAge\":1}");
        assertThat(at67.path("functiemix").path("differences").toString())
                .contains("{\"scale\":\"LB\",\"fte\":-1.0,\"share\":-17.1}");
        assertThat(at67.path("roleMix").path("differences").toString())
                .contains("{\"domain\":1,\"stage\":\"ervaren\",\"teachers\":-1,\"holdings\":-1}");
        assertThat(answer(BOARD, HR, ", \"retirementAge\": {\"years\": 66, \"months\": 11}")
                        .path("retirement")
                        .toString())
                .as("Bram reaches it on 1 September")
                .isEqualTo("{\"retired\":2,\"unknownAge\":1}");
        for (String boundary : List.of("2031-03-31 0", "2031-04-01 1", "2031-10-31 1", "2031-11-01 2")) {
            HttpResponse<String> response = world.http()
                    .json(
                            "POST",
                            BOARD,
                            HR,
                            "{\"referenceDate\": \"%s\", \"retirementAge\": {\"years\": 67}}"
                                    .formatted(boundary.substring(0, 10)));
            assertThat(response.body()).contains("\"retired\":" + boundary.substring(11) + ",");
        }
    }

    @Test
    void rolesThatAreWantedThenStandBesideThoseThatWillBeHeld() {
        assertThat(wanted(answer(SCHOOL, HR, ""))).containsExactly("a-school 3,3,0,1 3,3,0,1 false");
        assertThat(wanted(answer(BOARD, HR, "")))
                .as("Dirk has left by then")
                .containsExactly(
                        "a-school 3,3,0,1 3,3,0,1 false",
                        "b-board 4,4,0,1 4,4,0,1 false",
                        "c-elsewhere 1,1,0,0 1,1,0,0 false");
        assertThat(wanted(answer(SCHOOL, HR, ", \"retirementAge\": {\"years\": 67}" + assuming(NEW))))
                .as("Anna retires, and somebody new is a starter")
                .containsExactly("a-school 3,3,0,1 3,2,1,2 false");
        assertThat(wanted(answer(BOARD, HR, assuming(about(world.teacher("3"), ends("2032-09-30"))))))
                .as("Carla leaves within a year")
                .contains("c-elsewhere 1,1,0,0 1,1,0,0 true");
        assertThat(wanted(answer(BOARD, HR, assuming(about(world.teacher("3"), ends("2031-09-30"))))))
                .as("Carla has left")
                .contains("b-board 4,4,0,1 3,3,0,2 false", "c-elsewhere 1,1,0,0 0,0,0,1 false");
    }

    @Test
    void whoMayNotSeeThePersonsDoesNotLookAhead() {
        String pmr = token(UserRole.PMR);
        for (String path : List.of(SCHOOL, BOARD)) {
            assertThat(Http.assertProblem(ask(path, pmr, assuming(NEW)), 403)
                            .path("detail")
                            .asString())
                    .contains("Wat er verandert, gaat over zo weinig mensen");
        }
        Http.assertProblem(ask(BOARD, token(UserRole.SCHOOLLEIDER), assuming(NEW)), 403);
    }

    @Test
    void assumptionsAreFactsInTheFormOfRecordingThem() {
        TeacherId els = world.teacher("5");
        JsonNode outlook = answer(
                SCHOOL, HR, assuming(about(els, ends("2030-07-31"), starts("LC", "2030-08-01"), stage("16AH")), NEW));
        assertThat(outlook.path("assumptions").asInt()).isEqualTo(2);
        assertThat(outlook.path("functiemix").path("planned").path("fte").decimalValue())
                .isEqualByComparingTo("2.5");
        assertThat(outlook.path("functiemix").path("expected").path("fte").decimalValue())
                .isEqualByComparingTo("3.0");
        assertThat(outlook.path("functiemix").path("differences").toString())
                .isEqualTo("[{\"scale\":\"LB\",\"fte\":-1.0,\"share\":-46.7},"
                        + "{\"scale\":\"LC\",\"fte\":1.5,\"share\":46.7}]");
        assertThat(outlook.path("roleMix").path("differences").toString())
                .contains("{\"domain\":1,\"stage\":\"starter\",\"teachers\":1,\"holdings\":1}")
                .contains("{\"domain\":1,\"stage\":\"ervaren\",\"teachers\":-1,\"holdings\":-1}")
                .contains("{\"domain\":1,\"stage\":\"meester\",\"teachers\":1,\"holdings\":1}");
        assertThat(answer(BOARD, HR, ", \"retirementAge\": {\"years\": 67}" + assuming(NEW))
                        .path("retirement")
                        .path("unknownAge")
                        .asInt())
                .as("nobody asks the age of somebody new")
                .isEqualTo(1);
    }

    @Test
    void anAppointmentToAScaleIsAssumedWithTheChangeItMeans() {
        String promoted = about(
                world.teacher("5"),
                step("besluit", "2030-05-01", ""),
                step("benoeming", "2030-08-01", ", \"appointment\": {\"ends\": \"1\", \"starts\": \"2\"}"));
        assertThat(answer(SCHOOL, HR, assuming(promoted))
                        .path("functiemix")
                        .path("differences")
                        .toString())
                .isEqualTo("[{\"scale\":\"LB\",\"fte\":-1.0,\"share\":-40.0},"
                        + "{\"scale\":\"LC\",\"fte\":1.0,\"share\":40.0}]");
        String undecided = about(
                world.teacher("5"),
                step("benoeming", "2030-08-01", ", \"appointment\": {\"ends\": \"1\", \"starts\": \"2\"}"));
        assertThat(Http.assertProblem(ask(SCHOOL, HR, assuming(undecided)), 409)
                        .path("rule")
                        .asString())
                .isEqualTo("appointment-follows-decision");
        Http.assertProblem(ask(SCHOOL, token(UserRole.SCHOOLLEIDER), assuming(promoted)), 403);
    }

    private static String step(String step, String date, String more) {
        return """
                {"type": "promotion-step", "trajectory": "t1", "school": "16AH", "fromScale": "LB", "toScale": "LC",
                 "step": "%s", "date": "%s", "outcome": "positief", "decidedBy": "College van Bestuur",
                 "remark": "formatieplan", "deviation": "stel dat"%s}""".formatted(step, date, more);
    }

    @Test
    void whatCouldNotBeRecordedIsToldWithItsPlace() {
        String ended = about(world.teacher("4"), ends("2030-06-30"));
        String unemployed = about(world.teacher("5"), ends("2030-07-31"), stage("16AH"));
        String nowhere = about(world.teacher("3"), starts("LB", "2030-08-01").replace("16AH", "99XX"));
        HttpResponse<String> response = ask(BOARD, HR, assuming(NEW, ended, unemployed, nowhere));
        JsonNode problem = Http.assertProblem(response, 409);
        assertThat(problem.path("rule").asString()).isEqualTo("appointment-ends-once");
        assertThat(problem.path("faults").findValuesAsString("field"))
                .containsExactly("assumptions[1].facts[0]", "assumptions[2].facts[1]", "assumptions[3].facts[0]");
        assertThat(problem.path("faults").findValuesAsString("code"))
                .containsExactly("appointment-ends-once", "role-not-held", "school-of-board");
    }

    @Test
    void everyFaultIsToldAtOnceAndNobodyOfAnotherBoardExists() {
        TeacherId foreign = world.teacher(new BoardNumber("54321"), "1");
        TeacherId nobody = TeacherId.of("11111111-0000-4000-8000-000000000009");
        String wrong = starts("LB", "2031-08-01").replace("\"fte\": 1,", "").replace("LB", "lb");
        HttpResponse<String> response = world.http()
                .json(
                        "POST",
                        BOARD,
                        HR,
                        "{\"referenceDate\": \"2020-10-01\","
                                + "\"retirementAge\": {\"years\": 49}"
                                + assuming(
                                        about(foreign, ends("2030-07-31")),
                                        about(nobody, ends("2030-07-31")),
                                        about(world.teacher("5"), ends("2030-07-31")),
                                        about(world.teacher("5"), wrong),
                                        NEW,
                                        NEW,
                                        "{\"facts\": []}",
                                        "null")
                                + "}");
        JsonNode faults = Http.assertProblem(response, 400).path("faults");
        List<String> found = IntStream.range(0, faults.size())
                .mapToObj(i -> faults.get(i).path("field").asString() + " "
                        + faults.get(i).path("code").asString())
                .toList();
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "referenceDate not-coming",
                        "retirementAge malformed",
                        "assumptions[0].teacherId unknown-person",
                        "assumptions[1].teacherId unknown-person",
                        "assumptions[3].teacherId told-twice",
                        "assumptions[3].facts[0].functionScale malformed",
                        "assumptions[3].facts[0].fte required",
                        "assumptions[5].label told-twice",
                        "assumptions[6].label required",
                        "assumptions[6].facts out-of-bounds",
                        "assumptions[7] required");
        Http.assertProblem(ask(BOARD, HR, ", \"record\": true"), 400);
        Http.assertProblem(ask(BOARD, HR, assuming(NEW.replace("\"label\"", "\"name\": \"x\", \"label\""))), 400);
    }

    @Test
    void thereAreAtMostFiveHundredAssumptions() {
        String most = many(500);
        assertThat(answer(BOARD, token(UserRole.BESTUUR), most)
                        .path("functiemix")
                        .path("differences")
                        .toString())
                .contains("{\"scale\":\"LC\",\"fte\":250.0,");
        assertThat(Http.assertProblem(ask(BOARD, HR, many(501)), 400)
                        .path("faults")
                        .findValuesAsString("field"))
                .containsExactly("assumptions");
    }

    private static String many(int count) {
        return assuming(IntStream.range(0, count)
                .mapToObj(n -> NEW.replace("vacature", "vacature " + n))
                .collect(Collectors.joining(",")));
    }

    @Test
    void whoMayNotSeePersonsAssumesNothingAboutThem() {
        String schoolleider = token(UserRole.SCHOOLLEIDER);
        String pmr = token(UserRole.PMR);
        String promoted = assuming(about(world.teacher("5"), stage("16AH")));
        String left = assuming(about(world.teacher("5"), ends("2030-07-31")));
        Http.assertProblem(ask(SCHOOL, pmr, promoted), 403);
        Http.assertProblem(ask(BOARD, schoolleider, promoted), 403);
        Http.assertProblem(ask(SCHOOL, schoolleider, left), 403);
        Http.assertProblem(ask(SCHOOL, schoolleider, assuming(about(world.teacher("3"), stage("16CY")))), 403);
        Http.assertProblem(ask("/v1/schools/16BX/outlook", schoolleider, ""), 403);
        for (String token : List.of(pmr, schoolleider)) {
            Http.assertProblem(ask(SCHOOL, token, ", \"retirementAge\": {\"years\": 67}"), 403);
        }
        JsonNode allowed = answer(SCHOOL, schoolleider, promoted);
        assertThat(allowed.path("roleMix").path("differences").toString())
                .contains("{\"domain\":1,\"stage\":\"meester\",\"teachers\":1,\"holdings\":1}");
    }
}

package nl.waaier.api.product;

import static nl.waaier.api.product.PromotionStaff.BOARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.Brin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A board's promotions as its files have them, with deviations planted by hand, audited over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromotionsAuditTest {

    private static final String LIST = "/v1/boards/12345/promotions?size=200";
    private static final String BESTUUR = Product.token(UserRole.BESTUUR, BOARD);
    private static final String PMR = Product.token(UserRole.PMR, BOARD);

    private static final String APPLIED = "aanmelding|2015-01-10||leraar|";
    private static final String ASSESSED = "toetsing|2015-02-10|positief|assessor|assessment";
    private static final String ADVISED = "advies|2015-03-10|positief|adviescommissie|";
    private static final String DECIDED = "besluit|2015-04-10|positief|bestuur|";
    private static final String REFUSED = "besluit|2015-04-10|negatief|bestuur|";
    private static final String APPOINTED = "benoeming|2015-08-01|positief|bestuur|benoemingsbrief";

    /** The steps that are usual for a promotion. */
    private static final String USUAL = """
            {"changes": [{"steps": [{"anyOf": ["vacature", "aanmelding"]}, {"anyOf": ["toetsing"]}, {"anyOf": ["advies"]},
              {"anyOf": ["besluit"]}, {"anyOf": ["benoeming"]}]}]}""";

    private Product product;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of());
        HttpResponse<String> adopted =
                product.http().json("PUT", "/v1/boards/12345/promotion-policies/2010-08-01", BESTUUR, USUAL);
        assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(200);
        staff().in(product, data);
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    private static PromotionStaff staff() {
        return new PromotionStaff()
                .person("1", "Zonder")
                .risen("1", "bevordering")
                .steps("1", "GOED", APPLIED, ASSESSED, ADVISED, DECIDED, APPOINTED)
                .person("2", "Adema")
                .risen("2", "bevordering")
                .steps("2", "GEEN-ADVIES", APPLIED, ASSESSED, DECIDED, APPOINTED)
                .person("3", "Bakker")
                .risen("3", "bevordering")
                .steps("3", "ZELF", APPLIED, ASSESSED, ADVISED, "besluit|2015-04-10|positief|Anna Bakker|", APPOINTED)
                .person("4", "Claassen")
                .risen("4", "bevordering")
                .steps("4", "TE-VROEG", APPLIED, ASSESSED, ADVISED, "besluit|2015-08-02|positief|bestuur|", APPOINTED)
                .person("5", "Dekker")
                .stayed("5")
                .steps("5", "DAG-43", APPLIED, ASSESSED, ADVISED, REFUSED, "bezwaar|2015-05-23||leraar|")
                .person("6", "Evers")
                .stayed("6")
                .steps("6", "DAG-42", APPLIED, ASSESSED, ADVISED, REFUSED, "bezwaar|2015-05-22||leraar|")
                .person("7", "Faber")
                .risen("7", "bevordering")
                .person("8", "Groot")
                .risen("8", "")
                .person("9", "Haan")
                .stayed("9")
                .steps("9", "NERGENS", APPLIED, ASSESSED, ADVISED, DECIDED, APPOINTED)
                .person("10", "Iping")
                .stayed("10")
                .steps("10", "DUBBEL", "aanmelding|2018-01-10||leraar|")
                .person("11", "Jager")
                .stayed("11")
                .steps("11", "DUBBEL", "aanmelding|2018-02-10||leraar|", "intrekking|2018-03-10||leraar|");
    }

    @Test
    void everyPlantedDeviationIsFlaggedAndNothingElse() {
        JsonNode answer = get(LIST, BESTUUR);
        Map<String, List<String>> flags = new TreeMap<>();
        for (JsonNode trajectory : answer.path("trajectories")) {
            List<String> found =
                    flags.computeIfAbsent(trajectory.path("reference").asString(), r -> new ArrayList<>());
            for (JsonNode finding : trajectory.path("findings")) {
                found.add("%s %s %s %s"
                        .formatted(
                                finding.path("rule").asString(),
                                finding.path("step").asString(),
                                finding.path("date").asString(),
                                finding.path("explained").asString()));
                assertThat(finding.path("message").asString()).isNotBlank();
                assertThat(finding.path("messageEn").asString()).isNotBlank();
            }
            assertThat(trajectory.path("flags").asInt())
                    .isEqualTo(trajectory.path("findings").size());
        }
        assertThat(flags)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "GOED", List.of(),
                        "DAG-42", List.of(),
                        "GEEN-ADVIES", List.of("step-missing advies 2015-04-10 false"),
                        "ZELF", List.of("nobody-judges-themselves besluit 2015-04-10 false"),
                        "TE-VROEG", List.of("appointment-follows-decision benoeming 2015-08-01 false"),
                        "DAG-43", List.of("objection-in-time bezwaar 2015-05-23 false"),
                        "NERGENS", List.of("appointment-on-record benoeming 2015-08-01 false"),
                        "DUBBEL",
                                List.of(
                                        "reference-not-unique aanmelding 2018-01-10 false",
                                        "reference-not-unique aanmelding 2018-02-10 false")));
        assertThat(answer.path("flags").asInt()).isEqualTo(7);
    }

    @Test
    void aTrajectoryTellsItsStepsItsDurationAndUntilWhenOneCouldObject() {
        JsonNode only = get(LIST + "&flag=none&state=benoemd&referenceDate=2015-05-22", BESTUUR)
                .path("trajectories")
                .get(0);
        assertThat(only.path("name").asString()).isEqualTo("Anna Zonder");
        assertThat(only.path("teacherId").asString())
                .isEqualTo(PromotionStaff.teacher(product, "1").toString());
        assertThat(only.toString())
                .contains("\"school\":\"16AH\",\"reference\":\"GOED\",\"fromScale\":\"LB\",\"toScale\":\"LC\"")
                .contains("\"direction\":\"hoger\",\"state\":\"benoemd\",\"startDate\":\"2015-01-10\"")
                .contains("\"endDate\":\"2015-08-01\",\"durationDays\":203")
                .contains("{\"decisionDate\":\"2015-04-10\",\"lastDay\":\"2015-05-22\",\"open\":true}");
        assertThat(only.path("steps").findValuesAsString("step"))
                .containsExactly("aanmelding", "toetsing", "advies", "besluit", "benoeming");
        JsonNode assessed = only.path("steps").get(1);
        assertThat(assessed.path("decidedBy").asString()).isEqualTo("assessor");
        assertThat(assessed.path("evidence").asString()).isEqualTo("assessment");
        assertThat(assessed.path("outcome").asString()).isEqualTo("positief");
        assertThat(assessed.path("daysSincePrevious").asInt()).isEqualTo(31);
        assertThat(assessed.path("byThemselves").asBoolean()).isFalse();
        assertThat(only.path("steps").get(0).path("byThemselves").asBoolean()).isTrue();
        assertThat(only.path("steps").get(0).path("daysSincePrevious").isNull()).isTrue();
        assertThat(get(LIST + "&flag=none&state=benoemd&referenceDate=2015-05-23", BESTUUR)
                        .toString())
                .contains("\"open\":false");
    }

    @ParameterizedTest
    @CsvSource({
        "flag=any, 7",
        "flag=none, 2",
        "flag=step-missing, 1",
        "flag=reference-not-unique, 2",
        "state=lopend, 1",
        "state=afgewezen, 2",
        "state=ingetrokken, 1",
        "state=benoemd, 5",
        "from=2015-08-02, 3",
        "until=2015-12-31, 7",
        "from=2015-05-23&until=2015-05-23, 1",
        "school=17BB, 0",
        "school=16AH, 9",
        "fromScale=LC, 0",
        "toScale=LC, 9",
        "direction=lager, 0",
        "direction=hoger, 9",
        "minDays=203, 6",
        "minDays=204&referenceDate=2018-08-01, 0",
        "maxDays=28, 1",
        "minDays=90&maxDays=90, 2"
    })
    void everyFilterLeavesWhatItAsksFor(String filter, int total) {
        String reference = filter.contains("referenceDate") ? "" : "&referenceDate=2018-08-01";
        assertThat(get(LIST + reference + "&" + filter, BESTUUR).path("total").asInt())
                .isEqualTo(total);
    }

    @Test
    void theListStandsByFirstDayThenNameAndIsPaged() {
        assertThat(get(LIST, BESTUUR).path("trajectories").findValuesAsString("reference"))
                .containsExactly(
                        "GEEN-ADVIES", "ZELF", "TE-VROEG", "DAG-43", "DAG-42", "NERGENS", "GOED", "DUBBEL", "DUBBEL");
        JsonNode second = get("/v1/boards/12345/promotions?page=1&size=2", BESTUUR);
        assertThat(second.path("total").asInt()).isEqualTo(9);
        assertThat(second.path("trajectories").findValuesAsString("reference")).containsExactly("TE-VROEG", "DAG-43");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flag=geen",
                "state=open",
                "direction=op",
                "fromScale=lb",
                "toScale=l-c",
                "minDays=-1",
                "minDays=5&maxDays=4",
                "from=2016-01-01&until=2015-01-01",
                "referenceDate=morgen",
                "size=201"
            })
    void aFilterThatCannotBeIsAFault(String filter) {
        Http.assertProblem(product.http().get("/v1/boards/12345/promotions?" + filter, BESTUUR), 400);
    }

    @Test
    void anAuditorSeesWhatHasAStepInTheAudit() {
        String auditor = Product.auditor(BOARD, "2018-01-01", "2018-02-28");
        JsonNode answer = get("/v1/boards/12345/promotions", auditor);
        assertThat(answer.path("total").asInt()).isEqualTo(2);
        assertThat(answer.path("referenceDate").asString()).isEqualTo("2018-02-28");
        assertThat(get("/v1/boards/12345/promotions?from=2018-02-01", auditor)
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        Http.assertProblem(product.http().get("/v1/boards/12345/promotions?from=2017-12-31", auditor), 403);
        Http.assertProblem(product.http().get("/v1/boards/12345/promotions?until=2018-03-01", auditor), 403);
        Http.assertProblem(product.http().get("/v1/boards/12345/promotions?referenceDate=2018-03-01", auditor), 403);
        Http.assertProblem(product.http().get("/v1/boards/12345/unexplained-changes?from=2015-01-01", auditor), 403);
        assertThat(get("/v1/boards/12345/unexplained-changes", auditor)
                        .path("total")
                        .asInt())
                .isZero();
        String ofAnna = "/v1/teachers/" + PromotionStaff.teacher(product, "1") + "/promotions";
        assertThat(get(ofAnna, auditor).path("total").asInt()).isZero();
        assertThat(get(ofAnna, BESTUUR).path("total").asInt()).isEqualTo(1);
    }

    @Test
    void aTeacherSeesTheOwnTrajectoriesAndNobodyElses() {
        String teacher = Product.teacher(BOARD, PromotionStaff.teacher(product, "2"));
        JsonNode own = get("/v1/me/promotions", teacher);
        assertThat(own.path("trajectories").findValuesAsString("reference")).containsExactly("GEEN-ADVIES");
        assertThat(own.path("trajectories").get(0).path("flags").asInt()).isEqualTo(1);
        Http.assertProblem(
                product.http().get("/v1/teachers/" + PromotionStaff.teacher(product, "1") + "/promotions", teacher),
                404);
        Http.assertProblem(product.http().get("/v1/me/promotions", BESTUUR), 404);
    }

    @Test
    void onesOwnFileDoesNotTellOfSomebodyElsesReference() {
        String teacher = Product.teacher(BOARD, PromotionStaff.teacher(product, "10"));
        assertThat(get("/v1/me/promotions", teacher).path("flags").asInt()).isZero();
    }

    @Test
    void countsAreOfTheSchoolYearAndLeaveOutSmallNumbersForWhoMayNotSeePersons() {
        String counts = "/v1/boards/12345/promotion-counts?fromSchoolYear=2014/2015&untilSchoolYear=2015/2016";
        assertThat(text(counts, BESTUUR))
                .contains(
                        "{\"schoolYear\":\"2014/2015\",\"fromScale\":\"LB\",\"toScale\":\"LC\",\"direction\":\"hoger\","
                                + "\"school\":null,\"appointed\":0,\"medianDays\":null,\"percentile90Days\":null,\"rejected\":2,"
                                + "\"withdrawn\":0,\"openAtEnd\":5}")
                .contains("\"appointed\":5,\"medianDays\":203.0,\"percentile90Days\":203,\"rejected\":0,");
        assertThat(get(counts, PMR).path("counts")).as("nothing was published").isEmpty();
        assertThat(product.http()
                        .json("PUT", "/v1/boards/12345/published-figures/2016-10-01", BESTUUR, "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(text(counts, PMR))
                .contains("\"schoolYear\":\"2015/2016\"")
                .doesNotContain("\"schoolYear\":\"2014/2015\"")
                .contains("\"appointed\":5,\"medianDays\":null,\"percentile90Days\":null,\"rejected\":null,"
                        + "\"withdrawn\":null,\"openAtEnd\":null}");
        assertThat(get(counts + "&by=school", BESTUUR).path("counts").findValuesAsString("school"))
                .containsExactly("16AH", "16AH");
        assertThat(get(counts + "&school=17BB", BESTUUR).path("counts")).isEmpty();
        String leader = Product.schoolleider(BOARD, new Brin("17BB"));
        assertThat(get(counts + "&by=school", leader).path("counts")).isEmpty();
        Http.assertProblem(product.http().get(counts + "&school=16AH", leader), 403);
        Http.assertProblem(product.http().get(counts + "&by=team", BESTUUR), 400);
        Http.assertProblem(product.http().get(counts.replace("2014/2015", "2014"), BESTUUR), 400);
    }

    @Test
    void changesThatNoTrajectoryExplainsAreToldWithThePersons() {
        JsonNode answer = get("/v1/boards/12345/unexplained-changes", BESTUUR);
        List<String> told = new ArrayList<>();
        for (JsonNode change : answer.path("changes")) {
            told.add("%s %s %s %s-%s %s %s"
                    .formatted(
                            change.path("name").asString(),
                            change.path("kind").asString(),
                            change.path("date").asString(),
                            change.path("fromScale").asString(),
                            change.path("toScale").asString(),
                            change.path("appointmentId").asString("-"),
                            change.path("trajectory").asString("-")));
            assertThat(change.path("message").asString()).isNotBlank();
        }
        assertThat(told)
                .containsExactly(
                        "Anna Faber promotion-without-trajectory 2015-08-01 LB-LC 2 -",
                        "Anna Groot silent-promotion 2015-08-01 LB-LC 2 -",
                        "Anna Haan appointment-not-on-record 2015-08-01 LB-LC - NERGENS");
        assertThat(total("from=2015-08-02")).isZero();
        assertThat(total("until=2015-08-01")).isEqualTo(3);
        assertThat(total("kind=silent-promotion")).isEqualTo(1);
        assertThat(total("school=17BB")).isZero();
        assertThat(total("knownOn=2020-01-01T00:00:00Z")).isZero();
        Http.assertProblem(product.http().get("/v1/boards/12345/unexplained-changes?kind=stil", BESTUUR), 400);
    }

    private int total(String query) {
        return get("/v1/boards/12345/unexplained-changes?" + query, BESTUUR)
                .path("total")
                .asInt();
    }

    @Test
    void equalTreatmentIsToldWithoutNumbersThatPointAtPersons() {
        String years = "/v1/boards/12345/promotion-equality?fromSchoolYear=2014/2015&untilSchoolYear=2014/2015";
        String all = text(years, BESTUUR);
        assertThat(all)
                .contains("\"total\":{\"group\":\"total\",\"number\":7,\"decided\":null,\"appointed\":null,")
                .contains("\"byYearsInScale\":[{\"group\":\"0-2\",\"number\":0,")
                .contains("{\"group\":\"3-5\",\"number\":7,\"decided\":null,")
                .contains("{\"group\":\"from-0.8\",\"number\":7,")
                .contains("\"bySchool\":[{\"group\":\"16AH\",\"number\":7,");
        Http.assertProblem(product.http().get(years, PMR), 403);
        Http.assertProblem(product.http().get(years, Product.schoolleider(BOARD, new Brin("17BB"))), 403);
        Http.assertProblem(
                product.http().get(years, Product.teacher(BOARD, PromotionStaff.teacher(product, "1"))), 403);
    }

    @Test
    void beforeAnythingWasRecordedThereWasNothing() {
        String then = "knownOn=2020-01-01T00:00:00Z";
        assertThat(get(LIST + "&" + then, BESTUUR).path("total").asInt()).isZero();
        assertThat(get("/v1/boards/12345/promotion-counts?fromSchoolYear=2014/2015&" + then, BESTUUR)
                        .path("counts"))
                .isEmpty();
        assertThat(text("/v1/boards/12345/promotion-equality?" + then, BESTUUR)).contains("\"number\":0");
    }

    private JsonNode get(String path, String token) {
        HttpResponse<String> response = product.http().get(path, token);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return Http.read(response);
    }

    private String text(String path, String token) {
        get(path, token);
        return product.http().get(path, token).body();
    }
}

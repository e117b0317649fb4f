package nl.waaier.api.product;

import static nl.waaier.api.testing.Http.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.recording.Position;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.StaffedBoard;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One way to ask, whatever is asked: who may not is told so first, then every fault at once, then what is awaited. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingOverHttpTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String PMR = Product.token(UserRole.PMR, BOARD);

    private Product product;
    private List<String> teachers;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of());
        StaffedBoard board = new StaffedBoard(product);
        board.handIn();
        await().until(() -> !board.teachers().isEmpty());
        teachers = board.teachers();
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/schools/16AH/role-mix/holders?referenceDate=x&knownOn=x&stage=x&domain=9&page=-1&size=201&after=x"
                        + "|stage,referenceDate,knownOn,after,page,size,domain",
                "/v1/boards/12345/functiemix-explanation?sector=x&from=2018-10-01&until=2014-10-01&per=x|sector,per,until",
                "/v1/boards/12345/functiemix-series?fromYear=2020&untilYear=2012&per=x|per,fromYear",
                "/v1/boards/12345/functiemix-restatement?knownUntil=x&size=0|knownFrom,knownUntil,size",
                "/v1/boards/12345/functiemix-restatement?knownFrom=2020-01-01T00:00:00Z&knownUntil=2019-01-01T00:00:00Z"
                        + "|knownUntil",
                "/v1/boards/12345/promotions?direction=x&state=x&flag=x&minDays=9&maxDays=8&fromScale=%21&until=2010-01-01"
                        + "&from=2011-01-01&page=x|direction,state,page,fromScale,flag,maxDays,until",
                "/v1/boards/12345/promotion-counts?fromSchoolYear=x&by=x&knownOn=x|fromSchoolYear,knownOn,by",
                "/v1/boards/12345/unexplained-changes?kind=x&size=0|kind,size",
                "/v1/boards/12345/functiemix-targets?referenceDate=1000-01-01&after=x|referenceDate,after",
                "/v1/boards/12345/career-flows?schoolYear=2020/2022&knownOn=x|schoolYear,knownOn",
                "/v1/schools/16AH/wanted-roles/compared?referenceDate=x&retirementYears=81&after=x"
                        + "|referenceDate,after,retirementYears",
                "/v1/schools/16AH/wanted-roles/compared?retirementMonths=3|retirementMonths",
                "/v1/schools/16AH/who-does-what?size=201|size",
                "/v1/national-functiemix?sector=x&fromYear=x|sector,fromYear",
            })
    void everyFaultIsToldAtOnceAndOnce(String path, String fields) {
        HttpResponse<String> response = product.http().get(path, HR);
        assertProblem(response, 400);
        assertThat(Http.read(response).path("faults").findValuesAsString("field"))
                .containsExactly(fields.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage=STARTER", "stage=", "stage=Starter"})
    void onlyTheWordsOfAClosedListAreRead(String stage) {
        assertProblem(product.http().get("/v1/schools/16AH/role-mix/holders?" + stage, HR), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/schools/99ZZ/role-mix?referenceDate=x, 404",
        "/v1/boards/54321/functiemix?per=x, 404",
        "/v1/boards/12345/promotions?page=-1, 403",
        "/v1/schools/16AH/functiemix/posts?size=0, 403",
        "/v1/me/timeline?page=x, 404",
    })
    void whoMayNotAskIsNotToldWhatIsWrongWithTheQuestion(String path, int status) {
        assertProblem(product.http().get(path, PMR), status);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/boards/12345/role-mix?team=x, team",
        "/v1/boards/12345/wanted-roles/compared?team=x, team",
        "/v1/schools/16AH/functiemix?sector=VO, sector",
        "/v1/schools/16AH/functiemix-explanation/persons?sector=VO, sector",
    })
    void aPathDoesNotKnowTheParametersOfItsTwin(String path, String field) {
        HttpResponse<String> response = product.http().get(path, HR);
        assertProblem(response, 400);
        assertThat(Http.read(response).path("faults").get(0).path("field").asString())
                .isEqualTo(field);
        assertThat(Http.read(response).path("faults").get(0).path("code").asString())
                .isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/schools/16AH/role-mix",
                "/v1/boards/12345/functiemix",
                "/v1/boards/12345/functiemix-explanation",
                "/v1/boards/12345/promotions",
                "/v1/boards/12345/unexplained-changes",
                "/v1/boards/12345/functiemix-targets",
                "/v1/boards/12345/evidence-pack?from=2015-01-01&until=2015-12-31",
            })
    void everyQuestionWaitsForWhatWasRecordedAndOnlyForThat(String path) {
        String and = path.contains("?") ? "&after=" : "?after=";
        TeacherId teacher = TeacherId.of(teachers.getFirst());
        assertThat(product.http().get(path + and + new Position(teacher, 0), HR).statusCode())
                .isEqualTo(200);
        TeacherId stranger = TeacherId.of("0190f3a0-0000-7000-8000-000000000001");
        assertProblem(product.http().get(path + and + new Position(stranger, 0), HR), 400);
    }

    @Test
    void aPositionThatIsNotReachedIsTriedAgainLater() {
        Position coming = new Position(TeacherId.of(teachers.getFirst()), 1000);
        HttpResponse<String> response = product.http().get("/v1/schools/16AH/role-mix?after=" + coming, HR);
        assertProblem(response, 503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }
}

package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.organisation.command.PublishFigures;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A school of eight mentors, of whom six became coach of new colleagues and one sectieleider, in October 2017. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathsOverHttpTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String FLOWS = "career-flows?schoolYear=2017/2018";
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String PMR = Product.token(UserRole.PMR, BOARD);
    private static final String LEADER = Product.schoolleider(BOARD, new Brin("16AH"));

    private Product product;
    private JsonNode unpublished;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of());
        Delivery delivery = new Delivery().row("organisatie", "VO;12345;Stichting Toets;16AH;School A;UTRECHT;J");
        for (int i = 1; i <= 8; i++) {
            delivery.row("leraren", "12345;" + i + ";Anna;;Nummer" + i + ";;1980-05-01")
                    .row(
                            "aanstellingen",
                            "12345;%d;1;16AH;2014-08-01;2014-08-01;;1;%s;;1.0000;9;N;N;aanname"
                                    .formatted(i, i == 8 ? "LC" : "LB"))
                    .row("loopbaan", "12345;" + i + ";16AH;;mentor;1;team;toelating;2015-08-01;;ervaren;;;;;;");
            if (i > 1) {
                String role = i == 8 ? "sectieleider;3;team" : "starterscoach;4;school";
                delivery.row("loopbaan", "12345;" + i + ";16AH;;" + role + ";toelating;2017-10-01;;starter;keuze;;;;;");
            }
        }
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(data), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        product.awaitReadModel();
        unpublished = get("/v1/me/next-roles?referenceDate=2022-10-01", teacher(1));
        product.bean(CommandGateway.class).sendAndWait(new PublishFigures(BOARD, LocalDate.of(2020, 10, 1)));
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    private String teacher(int number) {
        return Product.teacher(
                BOARD,
                product.bean(PersonRegister.class).find(BOARD, List.of("" + number)).values().stream()
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private JsonNode get(String path, String token) {
        HttpResponse<String> response = product.http().get(path, token);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return Http.read(response);
    }

    @Test
    void whoMaySeePersonsSeesEveryWay() {
        JsonNode flows = get("/v1/boards/12345/" + FLOWS, HR);
        assertThat(flows.path("stages").toString())
                .contains("{\"domain\":4,\"fromStage\":\"geen-rol\",\"toStage\":\"starter\",\"teachers\":6}")
                .contains("{\"domain\":4,\"fromStage\":\"geen-rol\",\"toStage\":\"geen-rol\",\"teachers\":2}")
                .contains("{\"domain\":3,\"fromStage\":\"geen-rol\",\"toStage\":\"starter\",\"teachers\":1}");
        assertThat(flows.path("scales").toString())
                .isEqualTo(
                        "[{\"fromScale\":\"LB\",\"toScale\":\"LB\",\"teachers\":7},{\"fromScale\":\"LC\",\"toScale\":\"LC\",\"teachers\":1}]");
        assertThat(flows.path("steps").toString()).contains("{\"kind\":\"verbreding\",\"steps\":7,\"teachers\":7}");
    }

    @Test
    void othersSeeNoWays() {
        Http.assertProblem(product.http().get("/v1/schools/16AH/" + FLOWS, PMR), 403);
        Http.assertProblem(product.http().get("/v1/boards/12345/" + FLOWS, PMR), 403);
        Http.assertProblem(product.http().get("/v1/boards/12345/" + FLOWS, LEADER), 403);
    }

    @Test
    void aSchoolleiderSeesTheWaysOfTheOwnSchool() {
        assertThat(get("/v1/schools/16AH/" + FLOWS, LEADER)).isEqualTo(get("/v1/schools/16AH/" + FLOWS, HR));
        Http.assertProblem(product.http().get("/v1/boards/12345/" + FLOWS, teacher(1)), 403);
        String auditor = Product.auditor(BOARD, "2017-08-01", "2018-07-30");
        Http.assertProblem(product.http().get("/v1/boards/12345/" + FLOWS, auditor), 403);
    }

    @Test
    void beforeAnythingWasRecordedNobodyWentAnywhere() {
        assertThat(get("/v1/boards/12345/" + FLOWS + "&knownOn=2015-01-01T00:00:00Z", HR)
                        .path("stages"))
                .isEmpty();
    }

    @Test
    void aTeacherIsToldWhatPeopleTookUpWhoStoodThere() {
        assertThat(unpublished.path("publishedDate").isNull()).isTrue();
        assertThat(unpublished.path("standings").get(0).path("next"))
                .as("before the board published figures")
                .isEmpty();

        JsonNode answer = get("/v1/me/next-roles?referenceDate=2022-10-01", teacher(1));
        assertThat(answer.path("publishedDate").asString()).isEqualTo("2020-10-01");
        JsonNode standing = answer.path("standings");
        assertThat(standing).hasSize(1);
        assertThat(standing.get(0).path("roleName").asString()).isEqualTo("Mentor");
        assertThat(standing.get(0).path("next").toString())
                .as("and nothing of the one sectieleider")
                .isEqualTo(
                        "[{\"domain\":4,\"role\":\"starterscoach\",\"roleName\":\"Coach van nieuwe collega's\","
                                + "\"roleNameEn\":\"Coach of new colleagues\",\"colleagues\":6,\"halfWithinYears\":3,"
                                + "\"mostlyAnswered\":{\"entry\":true,\"support\":false,\"facilitation\":false,\"recognition\":false}}]");
    }

    @Test
    void everybodyWhoStoodThereIsToldTheSameOfTheDateThatWasPublished() {
        JsonNode ofAMentor =
                get("/v1/me/next-roles?referenceDate=2022-10-01", teacher(1)).path("standings");
        JsonNode ofACoach =
                get("/v1/me/next-roles?referenceDate=2022-10-01", teacher(2)).path("standings");
        assertThat(ofACoach.findValuesAsString("role")).contains("mentor", "starterscoach");
        assertThat(ofACoach.get(0)).isEqualTo(ofAMentor.get(0));
        assertThat(get("/v1/me/next-roles?referenceDate=2017-09-30", teacher(1)).path("standings"))
                .as("who stood there on another day")
                .isEqualTo(ofAMentor);
        assertThat(get("/v1/me/next-roles?knownOn=2015-01-01T00:00:00Z", teacher(1))
                        .path("standings"))
                .isEmpty();
    }

    @Test
    void aboutATeacherNobodyElseIsTold() {
        for (String token : List.of(HR, LEADER, PMR)) {
            Http.assertProblem(product.http().get("/v1/me/next-roles", token), 404);
        }
    }
}

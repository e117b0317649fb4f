package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.waaier.api.asking.accesslist.AccessList;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestWorld;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The access list as persons and the privacy officer read it, on each database; and that nobody is shown whom it cannot note. */
class AccessListOverHttpTest {

    private static final String HR = Product.token(UserRole.HR, TestWorld.BOARD);
    private static final String PRIVACY = Product.token(UserRole.PRIVACY, TestWorld.BOARD);
    private static final String LIST = "/v1/boards/" + TestWorld.BOARD + "/access-list";
    private static final String STAFF = "/v1/schools/" + TestWorld.SCHOOL + "/staff?referenceDate=2020-10-01";
    private static final String MIX = "/v1/schools/" + TestWorld.SCHOOL + "/role-mix";

    private Http http = new Http(0);

    private JsonNode read(String path, String token) {
        return Http.read(http.get(path, token));
    }

    private List<String> told(JsonNode list, String field) {
        return list.path("answers").findValuesAsString(field);
    }

    @ParameterizedTest
    @EnumSource
    void whoWasShownWhomIsReadByThePersonAndThePrivacyOfficer(
            Databases.Kind database, @TempDir Path data, @TempDir Path scratch) {
        try (Product product = Product.start(data, Map.of("spring.datasource.url", database.url(data)))) {
            http = product.http();
            TwoBoards boards = TwoBoards.in(product, scratch);
            TeacherId anna = boards.teacher(TestWorld.BOARD, "1");
            TeacherId other = boards.teacher(TestWorld.BOARD, "2");
            String annaAsks = Product.teacher(TestWorld.BOARD, anna);
            assertThat(read("/v1/me/access-list", annaAsks).path("total").asInt())
                    .isZero();

            theListTellsEverything(anna, other, annaAsks);
            thePrivacyOfficerReadsAllOfTheBoard(anna, annaAsks);
            whatCannotBeNotedIsNotShown(product.bean(JdbcTemplate.class), anna);
            whoIsForgottenIsOnNoList(product, anna, other);
        }
    }

    /** A route that is new and shows somebody without a line on the list gives no answer. */
    @Test
    void aRouteThatForgetsTheListShowsNobody(@TempDir Path data) {
        Map<String, String> planted = Map.of("spring.main.sources", PlantedSight.class.getName());
        try (Product product = Product.start(data, planted)) {
            http = product.http();
            TwoBoards boards = TwoBoards.in(product, data);
            String anna = boards.teacher(TestWorld.BOARD, "1").toString();
            String path = "/v1/boards/" + TestWorld.BOARD + "/planted-sight/";
            for (String route : List.of("unsaid", "unnamed")) {
                HttpResponse<String> answer = http.get(path + route, HR);
                assertThat(answer.statusCode()).as(route).isEqualTo(500);
                assertThat(answer.body()).doesNotContain(anna, "Anna");
            }
            assertThat(read(LIST, PRIVACY).path("total").asInt()).isZero();
            assertThat(http.get(path + "right", HR).body()).contains(anna, "Anna van Eigen");
            assertThat(read(LIST, PRIVACY).path("total").asInt()).isEqualTo(1);
        }
    }

    private void theListTellsEverything(TeacherId anna, TeacherId other, String annaAsks) {
        String leader = Product.schoolleiderWithFile(TestWorld.BOARD, TestWorld.SCHOOL, other.toString());
        for (String path : List.of("/v1/me/timeline", "/v1/me/duties", "/v1/me")) {
            assertThat(http.get(path, annaAsks).statusCode()).isEqualTo(200);
        }
        read("/v1/teachers/" + anna + "/timeline", HR);
        read(STAFF, leader);
        read(MIX, leader);
        http.get(STAFF, Product.token(UserRole.PMR, TestWorld.BOARD));
        http.get("/v1/teachers/" + anna + "/timeline?knownOn=gisteren", HR);

        JsonNode list = read("/v1/me/access-list", annaAsks);
        assertThat(list.path("name").asString()).isEqualTo("Anna van Eigen");
        assertThat(list.path("total").asInt()).isEqualTo(2);
        assertThat(told(list, "role")).containsExactly("schoolleider", "hr");
        assertThat(told(list, "shownAs")).containsExactly("staff", "career");
        assertThat(told(list, "shown")).containsExactly("lijst van wie er werkt", "loopbaan");
        assertThat(told(list, "shownEn")).containsExactly("list of who works there", "career");
        JsonNode staff = list.path("answers").path(0);
        assertThat(staff.path("school").asString()).isEqualTo(TestWorld.SCHOOL.value());
        assertThat(staff.path("referenceDate").asString()).isEqualTo("2020-10-01");
        assertThat(staff.path("name").asString()).isEqualTo("Anna van Eigen"); // The other one is called so too.
        assertThat(staff.path("persons").asInt()).isEqualTo(1); // The leader was not shown to somebody else.
        assertThat(staff.path("account").asString()).matches("[0-9a-f]{64}");
        assertThat(list.path("answers").path(1).path("name").isNull()).isTrue();
        assertThat(list.path("answers").path(1).path("referenceDate").isNull()).isTrue();
        assertThat(read("/v1/me/access-list", Product.teacher(TestWorld.BOARD, other))
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(read("/v1/me/access-list?size=1&page=1", annaAsks)
                        .path("answers")
                        .findValuesAsString("role"))
                .containsExactly("hr");
        assertThat(read("/v1/me/access-list?until=2020-01-01", annaAsks)
                        .path("total")
                        .asInt())
                .isZero();
    }

    private void thePrivacyOfficerReadsAllOfTheBoard(TeacherId anna, String annaAsks) {
        JsonNode all = read(LIST, PRIVACY);
        assertThat(told(all, "shownAs")).containsExactly("staff", "career");
        assertThat(all.toString()).doesNotContain(anna.toString());
        assertThat(read(LIST, PRIVACY).path("total").asInt()).isEqualTo(2); // A list that names nobody is not noted.

        JsonNode annas = read(LIST + "?personnelNumber=1", PRIVACY);
        assertThat(annas.path("teacherId").asString()).isEqualTo(anna.toString());
        assertThat(annas.path("total").asInt()).isEqualTo(2);
        assertThat(read(LIST + "?personnelNumber=2", PRIVACY).path("total").asInt())
                .isZero();
        assertThat(read(LIST + "?personnelNumber=404", PRIVACY)
                        .path("teacherId")
                        .isNull())
                .isTrue();
        assertThat(told(read("/v1/me/access-list", annaAsks), "shownAs"))
                .containsExactly("access-list", "staff", "career");

        String one = all.path("answers").path(0).path("id").asString();
        JsonNode opened = read(LIST + "/" + one, PRIVACY);
        assertThat(opened.path("persons").findValuesAsString("teacherId")).containsExactly(anna.toString());
        HttpResponse<String> file = http.get(LIST + "-export?personnelNumber=1", PRIVACY);
        assertThat(file.body())
                .startsWith("\uFEFFwanneer;rol;naam_lezer;account;wat;school;peildatum;leraar;naam;antwoord")
                .contains(";schoolleider;Anna van Eigen;", ";lijst van wie er werkt;11AA;2020-10-01;" + anna);

        String foreign = Product.token(UserRole.PRIVACY, TestWorld.FOREIGN_BOARD);
        Http.assertProblem(http.get(LIST, foreign), 404);
        Http.assertProblem(http.get("/v1/boards/" + TestWorld.FOREIGN_BOARD + "/access-list/" + one, foreign), 404);
        Http.assertProblem(http.get(LIST, HR), 403);
        Http.assertProblem(http.get(STAFF, PRIVACY), 403);
    }

    private void whatCannotBeNotedIsNotShown(JdbcTemplate jdbc, TeacherId anna) {
        String timeline = "/v1/teachers/" + anna + "/timeline";
        jdbc.execute("alter table access_list rename to away");
        try {
            for (String path : List.of(timeline, timeline + "-export", STAFF)) {
                HttpResponse<String> refused = http.get(path, HR);
                assertThat(Http.assertProblem(refused, 503).path("detail").asString())
                        .contains("toegangslijst");
                assertThat(refused.body()).doesNotContain("Anna", anna.toString(), "vakleraar");
                assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
            }
            assertThat(http.get(MIX, HR).statusCode()).isEqualTo(200);
            assertThat(http.get("/v1/me/timeline", Product.teacher(TestWorld.BOARD, anna))
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            jdbc.execute("alter table away rename to access_list");
        }
        assertThat(http.get(timeline, HR).statusCode()).isEqualTo(200);
    }

    private void whoIsForgottenIsOnNoList(Product product, TeacherId anna, TeacherId other) {
        AccessList accessList = product.bean(AccessList.class);
        read(STAFF, HR);
        accessList.forget(anna);
        assertThat(read(LIST + "?personnelNumber=1", PRIVACY).path("total").asInt())
                .isZero();
        JsonNode others = read(LIST + "?personnelNumber=2", PRIVACY);
        assertThat(told(others, "shownAs")).containsExactly("staff", "access-list");
        assertThat(others.path("answers").path(0).path("persons").asInt()).isEqualTo(1);

        read(STAFF, Product.schoolleiderWithFile(TestWorld.BOARD, TestWorld.SCHOOL, other.toString()));
        assertThat(told(read(LIST + "?size=1", PRIVACY), "name")).containsExactly("Anna van Eigen");
        accessList.forget(other);
        assertThat(read(LIST + "?size=1", PRIVACY)
                        .path("answers")
                        .path(0)
                        .path("name")
                        .isNull())
                .isTrue();
    }
}

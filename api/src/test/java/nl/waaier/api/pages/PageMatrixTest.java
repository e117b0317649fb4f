package nl.waaier.api.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.product.TwoBoards;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.PageRoutes;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.RouteRule;
import nl.waaier.api.testing.TestSignIn;
import nl.waaier.api.testing.TestWorld;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.shared.BoardNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Page x role x board, on the whole product with two boards in it: every page opens for whom its rule says and for nobody else,
 * nothing of another board is on any, and whoever may not see persons sees none.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageMatrixTest {

    private Product product;
    private TwoBoards boards;
    private Map<String, String> own;
    private Map<String, String> foreign;
    private Set<String> canaries;
    private final Map<UserRole, Visitor> visitors = new EnumMap<>(UserRole.class);

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of(), TestSignIn.class);
        boards = TwoBoards.in(product, data);
        own = variables(TestWorld.BOARD, TestWorld.SCHOOL.value(), boards.ownJob(), "eigen");
        own.put("role", "schoolopleider");
        put("/v1/schools/" + TestWorld.SCHOOL + "/teams/eigen-team", "{\"name\":\"Onderbouw\",\"kind\":\"team\"}");
        put("/v1/boards/" + TestWorld.BOARD + "/wanted-roles/eigen-gewenst", """
                {"school":"%s","role":"schoolopleider","number":2,"from":"2020-08-01"}""".formatted(TestWorld.SCHOOL));
        put("/v1/boards/" + TestWorld.BOARD + "/promotion-policies/2020-08-01", "{\"changes\":[]}");
        foreign = variables(TestWorld.FOREIGN_BOARD, TestWorld.FOREIGN_SCHOOL.value(), boards.foreignJob(), "kanarie");
        canaries = new HashSet<>(TwoBoards.SHOWN);
        canaries.addAll(TwoBoards.KEPT);
        canaries.add(boards.teacher(TestWorld.FOREIGN_BOARD, "1").toString());
        canaries.add(boards.foreignJob());
        for (UserRole role : UserRole.values()) {
            visitors.put(role, Visitor.with(product.port(), token(role)));
        }
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    private Visitor visitor(UserRole role) {
        return Objects.requireNonNull(visitors.get(role));
    }

    private void put(String path, String body) {
        assertThat(product.http().json("PUT", path, token(UserRole.HR), body).statusCode())
                .isEqualTo(200);
    }

    private Map<String, String> variables(BoardNumber board, String school, String job, String prefix) {
        Map<String, String> variables = new HashMap<>();
        variables.put("brin", school);
        variables.put("teacherId", boards.teacher(board, "1").toString());
        variables.put("id", job);
        variables.put("answer", notedAnswer(board));
        variables.put("trajectory", "T-1");
        variables.put("number", "0");
        variables.put("kind", "ondersteuning");
        variables.put("role", prefix + "-rol");
        variables.put("team", prefix + "-team");
        variables.put("wantedRole", prefix + "-gewenst");
        variables.put("grant", "7c9e6679-7425-40de-944b-e07fc1f90ae7");
        variables.put("account", "7c9e6679-7425-40de-944b-e07fc1f90ae7");
        return variables;
    }

    /** An answer on the access list of a board. */
    private String notedAnswer(BoardNumber board) {
        String timeline = "/v1/teachers/" + boards.teacher(board, "1") + "/timeline";
        assertThat(product.http()
                        .get(timeline, Product.token(UserRole.HR, board))
                        .statusCode())
                .isEqualTo(200);
        String list = "/v1/boards/" + board + "/access-list?size=1";
        return Http.read(product.http().get(list, Product.token(UserRole.PRIVACY, board)))
                .path("answers")
                .path(0)
                .path("id")
                .asString();
    }

    private String token(UserRole role) {
        return switch (role) {
            case TEACHER -> Product.teacher(TestWorld.BOARD, boards.teacher(TestWorld.BOARD, "1"));
            case SCHOOLLEIDER -> Product.schoolleider(TestWorld.BOARD, TestWorld.SCHOOL);
            case TEAMLEIDER -> Product.teamleider(TestWorld.BOARD, TestWorld.SCHOOL, TestWorld.TEAM);
            case AUDITOR -> Product.auditor(TestWorld.BOARD, "2015-01-01", "2099-12-31");
            case BESTUUR, HR, PMR, PRIVACY -> Product.token(role, TestWorld.BOARD);
        };
    }

    @Test
    void everyPageHasALineInTheTableOfWhoMayOpenIt() {
        Set<String> sample = PageRoutes.RULES.stream()
                .map(RouteRule::route)
                .filter(route -> route.contains("/proef/"))
                .collect(Collectors.toSet());
        Set<String> told = PageRoutes.RULES.stream().map(RouteRule::route).collect(Collectors.toSet());
        told.removeAll(sample); // An issuer is configured, so there is no sample.
        Set<String> there = new HashSet<>(product.pages());
        there.removeIf(route -> route.endsWith(TestSignIn.PATH));
        assertThat(there).isEqualTo(told);
    }

    @TestFactory
    List<DynamicTest> everyPageOpensForWhomItsRuleSays() {
        List<DynamicTest> tests = new ArrayList<>();
        for (RouteRule rule : PageRoutes.RULES) {
            if (rule.open() || !rule.method().equals("GET")) {
                continue;
            }
            tests.add(dynamicTest(rule.route() + " signed out", () -> assertThat(new Visitor(product.port())
                            .get(filled(rule.own(), own))
                            .statusCode())
                    .isEqualTo(302)));
            rule.statuses()
                    .forEach((role, status) -> tests.add(dynamicTest(rule.route() + " " + role.word(), () -> {
                        HttpResponse<String> page = visitor(role).get(filled(rule.own(), own));
                        assertThat(page.statusCode()).as("%s", page.body()).isEqualTo(status);
                        assertThat(page.headers().firstValue("Cache-Control").orElse(""))
                                .contains("no-store");
                        assertNothingForeign(page);
                        if (role == UserRole.PMR) {
                            assertNobodyIsNamed(page);
                        }
                    })));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> nothingOfAnotherBoardHasAPage() {
        List<DynamicTest> tests = new ArrayList<>();
        for (RouteRule rule : PageRoutes.RULES) {
            String asked = rule.foreign();
            if (asked == null || !rule.method().equals("GET")) {
                continue;
            }
            for (UserRole role : UserRole.values()) {
                tests.add(dynamicTest(rule.route() + " " + role.word(), () -> {
                    HttpResponse<String> page = visitor(role).get(filled(asked, foreign));
                    assertThat(page.statusCode()).isIn(403, 404);
                    assertNothingForeign(page);
                }));
            }
        }
        return tests;
    }

    /** A form is refused to whom its rule says, whatever stands in it; who may send it is told what is missing. */
    @TestFactory
    List<DynamicTest> noFormIsTakenFromWhomItsRuleLeavesOut() {
        List<DynamicTest> tests = new ArrayList<>();
        for (RouteRule rule : PageRoutes.RULES) {
            if (rule.open() || !rule.method().equals("POST")) {
                continue;
            }
            rule.statuses()
                    .forEach((role, status) -> tests.add(dynamicTest(rule.route() + " " + role.word(), () -> {
                        Visitor visitor = visitor(role);
                        visitor.get("/toegankelijkheid"); // Has the form to sign out, so its token.
                        HttpResponse<String> answer = visitor.post(filled(rule.own(), own), Map.of());
                        if (status == 403) {
                            assertThat(answer.statusCode())
                                    .as("%s", answer.body())
                                    .isIn(403, 404);
                        } else {
                            assertThat(answer.statusCode())
                                    .as("%s", answer.body())
                                    .isLessThan(500)
                                    .isNotIn(403);
                        }
                        assertNothingForeign(answer);
                        String asked = rule.foreign();
                        if (asked != null) {
                            HttpResponse<String> refused = visitor.post(filled(asked, foreign), Map.of());
                            assertThat(refused.statusCode())
                                    .as("%s", refused.body())
                                    .isIn(403, 404);
                            assertNothingForeign(refused);
                        }
                    })));
        }
        return tests;
    }

    /** A link on a page names the address that was asked for, which whoever asked knew. */
    private void assertNothingForeign(HttpResponse<String> page) {
        String all = page.headers().map() + page.body().replace(page.uri().getRawPath(), "");
        canaries.forEach(canary -> assertThat(all).doesNotContain(canary));
    }

    private void assertNobodyIsNamed(HttpResponse<String> page) {
        assertThat(page.body().replace(page.uri().getRawPath(), ""))
                .doesNotContain(
                        "Anna van Eigen",
                        "anna@example.org",
                        boards.teacher(TestWorld.BOARD, "1").toString());
    }

    private static String filled(String path, Map<String, String> variables) {
        String filled = path;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return filled;
    }
}

package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.recording.Position;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.ProductRoutes;
import nl.waaier.api.testing.RouteMatrixContract;
import nl.waaier.api.testing.RouteRule;
import nl.waaier.api.testing.TestWorld;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The matrix on the whole product, with two boards in it: nothing of one is ever told to the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantMatrixTest extends RouteMatrixContract {

    /** Of nobody before the matrix opens it. */
    private static final String ACCOUNT = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    private static final String DATE = "?referenceDate=2020-10-01";

    private Product product;
    private TwoBoards boards;
    private Map<String, String> own;
    private Map<String, String> foreign;
    private Set<String> canaries;
    private Deque<String> correctable;
    private Deque<LocalDate> policyDays;
    private Deque<String> ladders;
    private final Map<String, String> uploads = new HashMap<>();

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of());
        boards = TwoBoards.in(product, data);
        own = new HashMap<>(Map.of(
                "role",
                "onderzoeker-eigen",
                "target",
                "eigen-afspraak",
                "team",
                "eigen-team",
                "wantedRole",
                "eigen-gewenst",
                "boardNumber",
                TestWorld.BOARD.value(),
                "brin",
                TestWorld.SCHOOL.value(),
                "school",
                TestWorld.SCHOOL.value(),
                "teacherId",
                boards.teacher(TestWorld.BOARD, "1").toString(),
                "id",
                boards.ownJob(),
                "account",
                ACCOUNT));
        own.put("ruleSet", "eigen-regeling");
        own.put("grant", ACCOUNT);
        own.put("hearing", "eigen-raad");
        foreign = Map.ofEntries(
                Map.entry("role", "kanarie-rol"),
                Map.entry("target", "kanarie-afspraak"),
                Map.entry("team", "kanarie-team"),
                Map.entry("ruleSet", "kanarie-regeling"),
                Map.entry("wantedRole", "kanarie-gewenst"),
                Map.entry("boardNumber", TestWorld.FOREIGN_BOARD.value()),
                Map.entry("brin", TestWorld.FOREIGN_SCHOOL.value()),
                Map.entry("school", TestWorld.FOREIGN_SCHOOL.value()),
                Map.entry(
                        "teacherId",
                        boards.teacher(TestWorld.FOREIGN_BOARD, "1").toString()),
                Map.entry("number", "0"),
                Map.entry("firstDay", TwoBoards.FOREIGN_POLICY_DAY.toString()),
                Map.entry("ladder", "kanarie-reeks"),
                Map.entry("id", boards.foreignJob()),
                Map.entry("account", ACCOUNT),
                Map.entry("grant", ACCOUNT),
                Map.entry("hearing", "kanarie-raad"));
        canaries = new HashSet<>(TwoBoards.SHOWN);
        canaries.addAll(TwoBoards.KEPT);
        canaries.add(boards.teacher(TestWorld.FOREIGN_BOARD, "1").toString());
        canaries.add(boards.teacher(TestWorld.FOREIGN_BOARD, "2").toString());
        canaries.add(boards.foreignJob());
        own = new HashMap<>(own);
        own.put("answer", notedAnswer(TestWorld.BOARD));
        foreign = new HashMap<>(foreign);
        foreign.put("answer", notedAnswer(TestWorld.FOREIGN_BOARD));
        policyDays = new ArrayDeque<>(TwoBoards.POLICY_DAYS);
        ladders = new ArrayDeque<>(TwoBoards.LADDERS);
        correctable = new ArrayDeque<>(numbersOfSupport());
        assertThat(correctable).hasSize(TwoBoards.CORRECTABLE);
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    /** An answer on the access list of a board. */
    private String notedAnswer(BoardNumber board) {
        String timeline = "/v1/teachers/" + boards.teacher(board, "1") + "/timeline";
        assertThat(http().get(timeline, token(UserRole.HR, board)).statusCode()).isEqualTo(200);
        String list = "/v1/boards/" + board + "/access-list?size=1";
        return Http.read(http().get(list, token(UserRole.PRIVACY, board)))
                .path("answers")
                .path(0)
                .path("id")
                .asString();
    }

    private List<String> numbersOfSupport() {
        String path = "/v1/teachers/" + own.get("teacherId") + "/timeline?size=200";
        JsonNode entries = Http.read(http().get(path, token(UserRole.HR))).path("entries");
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> entry.path("type").asString().equals("support"))
                .map(entry -> entry.path("fact").asString())
                .toList();
    }

    @Override
    protected Set<String> routes() {
        return product.routes();
    }

    /** An issuer is configured, so there is no sample. */
    @Override
    protected List<RouteRule> rules() {
        return ProductRoutes.RULES.stream()
                .filter(rule -> !rule.route().startsWith("GET /sample"))
                .toList();
    }

    @Override
    protected Http http() {
        return product.http();
    }

    @Override
    protected String token(UserRole role) {
        return token(role, TestWorld.BOARD);
    }

    private String token(UserRole role, BoardNumber board) {
        return switch (role) {
            case TEACHER -> Product.teacher(board, boards.teacher(board, "1"));
            case SCHOOLLEIDER ->
                Product.schoolleider(
                        board, board.equals(TestWorld.BOARD) ? TestWorld.SCHOOL : TestWorld.FOREIGN_SCHOOL);
            case TEAMLEIDER ->
                Product.teamleider(
                        board,
                        board.equals(TestWorld.BOARD) ? TestWorld.SCHOOL : TestWorld.FOREIGN_SCHOOL,
                        board.equals(TestWorld.BOARD) ? TestWorld.TEAM : "KANARIE-team");
            case AUDITOR -> Product.auditor(board, "2015-01-01", "2099-12-31");
            case BESTUUR, HR, PMR, PRIVACY -> Product.token(role, board);
        };
    }

    @Override
    protected Map<String, String> own(RouteRule rule) {
        Map<String, String> with = new HashMap<>(own);
        if (rule.route().contains("/me/facts/{number}")) {
            with.put("number", "0"); // What HR recorded is not in the own hand.
        } else if (rule.route().endsWith("/erased-texts")) {
            with.put("number", "0"); // It holds, so it is refused, and stays for others to be asked about.
        } else if (rule.route().contains("{number}")) {
            with.put("number", correctable.pop()); // Of one fact only the first correction is answered well.
        } else if (rule.route().contains("{firstDay}")) {
            with.put("firstDay", policyDays.pop().toString()); // And so it is with the withdrawal of a policy.
        } else if (rule.route().contains("/uploads/{id}")) {
            with.put("id", uploads.computeIfAbsent(rule.route(), route -> beginUpload()));
        } else if (rule.route().contains("{ladder}")) {
            with.put("ladder", ladders.pop()); // And of a ladder.
        }
        return with;
    }

    private String beginUpload() {
        HttpResponse<String> begun = http().send(
                        http().request("POST", "/v1/imports/uploads", token(UserRole.HR), BodyPublishers.noBody())
                                .header("Upload-Length", "5"));
        return Http.read(begun).path("id").asString();
    }

    /** A piece that is all of an upload. */
    @Override
    protected Map<String, String> headers(RouteRule rule) {
        return rule.route().contains("/uploads") ? Map.of("Upload-Length", "5", "Upload-Offset", "0") : Map.of();
    }

    @Override
    protected Map<String, String> foreign() {
        return foreign;
    }

    @Override
    protected Set<String> foreignCanaries() {
        return canaries;
    }

    /** What is told of others, or recorded about them, is told and recorded by who leads their school, or their team, and by no other leader. */
    @TestFactory
    List<DynamicTest> whoLeadsAnotherSchoolOrTeamIsRefused() {
        Map<UserRole, String> others = Map.of(
                UserRole.SCHOOLLEIDER, Product.schoolleider(TestWorld.BOARD, TestWorld.OTHER_SCHOOL),
                UserRole.TEAMLEIDER, Product.teamleider(TestWorld.BOARD, TestWorld.SCHOOL, "eigen-team"));
        List<DynamicTest> tests = new ArrayList<>();
        for (RouteRule rule : rules()) {
            AllowedTable.Line line = AllowedTable.byRoute().get(AllowedTable.named(rule));
            others.forEach((role, token) -> {
                if (line != null && isOfSome(rule, role) && line.cell(role).startsWith("own")) {
                    tests.add(dynamicTest(rule.route() + " " + role.word(), () -> assertThat(
                                    ask(rule, filled(rule.own(), own), token).statusCode())
                            .isEqualTo(403)));
                }
            });
        }
        assertThat(tests).hasSizeGreaterThan(25);
        return tests;
    }

    /** Whether a route is about a school or person; of a teamleider, a person or the people of a team. */
    private static boolean isOfSome(RouteRule rule, UserRole role) {
        boolean ofSchool = role == UserRole.SCHOOLLEIDER && rule.own().contains("{brin}");
        boolean correcting =
                rule.own().contains("{number}"); // Of a fact of the own school, which only one can correct.
        return !correcting
                && (ofSchool || rule.own().contains("{teacherId}") || rule.own().contains("?team="));
    }

    /** There is no answer in plain text, so a first one fails here and must be told; what leaks in one: PlantedLeakTest. */
    @ParameterizedTest
    @CsvSource({"text/html, true", "text/csv, true", "text/plain, false"})
    void noFormOfAnAnswerShowsAnythingOfAnotherBoard(String form, boolean given) {
        int answers = nothingForeignIn(form, UserRole.HR, UserRole.TEACHER, UserRole.AUDITOR);
        assertThat(answers > 1).as("%d answers as %s", answers, form).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({"/duties, text/html", "/timeline-export, text/csv", "/evidence-pack?trajectory=T-1, text/html"})
    void toItsOwnCallersEachFormShowsTheCanaries(String question, String form) {
        String path = "/v1/teachers/" + foreign.get("teacherId") + question;
        HttpResponse<String> shown = http().send(http().request(
                        "GET", path, token(UserRole.HR, TestWorld.FOREIGN_BOARD), BodyPublishers.noBody())
                .header("Accept", form));
        assertThat(shown.headers().firstValue("Content-Type").orElse("")).startsWith(form);
        assertThat(shown.body()).contains("KANARIE-");
    }

    @Test
    void theOtherBoardsOwnCallersDoSeeEveryCanaryThatIsEverShown() {
        StringBuilder seen = new StringBuilder();
        rules().stream()
                .filter(rule -> rule.method().equals("GET") && !rule.open())
                .forEach(rule ->
                        seen.append(ask(rule, filled(rule.own(), foreign), token(UserRole.HR, TestWorld.FOREIGN_BOARD))
                                .body()));
        assertThat(seen).contains(TwoBoards.SHOWN).doesNotContain(TwoBoards.KEPT);
        assertThat(seen).contains(foreign.get("teacherId"), boards.foreignJob(), "aanstellingen.csv;2;");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TEACHER")
    void aSchoolThatBothBoardsRegisteredIsAskedAboutByEachForItself(UserRole role) {
        String token = role == UserRole.SCHOOLLEIDER
                ? Product.schoolleider(TestWorld.BOARD, TwoBoards.SHARED_SCHOOL)
                : token(role);
        for (String question : List.of(
                "/role-mix" + DATE,
                "/role-mix/holders" + DATE,
                "/functiemix" + DATE,
                "/functiemix-series",
                "/functiemix/posts" + DATE,
                "/wanted-roles/compared" + DATE,
                "/open-roles",
                "/who-does-what",
                "/career-flows?schoolYear=2018/2019",
                "/functiemix-explanation?from=2013-10-01&until=2020-10-01",
                "/functiemix-explanation/persons?from=2013-10-01&until=2020-10-01",
                "/functiemix-restatement" + DATE + "&knownFrom=2020-01-01T00:00:00Z")) {
            HttpResponse<String> response = http().get("/v1/schools/" + TwoBoards.SHARED_SCHOOL + question, token);
            assertThat(response.statusCode()).as(question).isIn(200, 403);
            assertNothingForeign(response);
        }
    }

    @Test
    void figuresOfASchoolThatBothBoardsRegisteredDoNotAddUp() {
        String school = "/v1/schools/" + TwoBoards.SHARED_SCHOOL;
        assertThat(mix(school, TestWorld.BOARD)).contains("\"fte\":0.5000").doesNotContain("LD");
        assertThat(mix(school, TestWorld.FOREIGN_BOARD))
                .contains("\"fte\":1.4000")
                .doesNotContain("LB");
        for (BoardNumber board : List.of(TestWorld.BOARD, TestWorld.FOREIGN_BOARD)) {
            JsonNode holders = Http.read(http().get(school + "/role-mix/holders" + DATE, token(UserRole.HR, board)));
            assertThat(holders.path("total").asInt()).isEqualTo(4);
        }
    }

    private String mix(String school, BoardNumber board) {
        return http().get(school + "/functiemix" + DATE, token(UserRole.HR, board))
                .body();
    }

    @Test
    void aSharedPersoneelsnummerMakesNoSharedPerson() {
        assertThat(boards.teacher(TestWorld.BOARD, "1")).isNotEqualTo(boards.teacher(TestWorld.FOREIGN_BOARD, "1"));
        String timeline = "/v1/teachers/" + own.get("teacherId") + "/timeline?size=200&withdrawn=true";
        HttpResponse<String> response = http().get(timeline, token(UserRole.HR));
        assertThat(response.body()).contains("Anna van Eigen");
        assertNothingForeign(response);
    }

    @Test
    void anAuditorIsShownThePeriodOfTheAuditWithoutAskingForIt() {
        String auditor = Product.auditor(TestWorld.BOARD, "2015-01-01", "2016-12-31");
        JsonNode series = Http.read(http().get("/v1/boards/11111/functiemix-series", auditor));
        assertThat(series.path("mixes").findValuesAsString("referenceDate"))
                .containsExactly("2015-10-01", "2016-10-01");
        String timeline = "/v1/teachers/" + own.get("teacherId") + "/timeline";
        assertThat(http().get(timeline, token(UserRole.HR)).body()).contains("vakleraar", "schoolopleider");
        for (String question : List.of(timeline, timeline + "-export")) {
            assertThat(http().get(question, auditor).body())
                    .contains("vakleraar")
                    .doesNotContain("schoolopleider");
        }
    }

    @Test
    void aPositionOfAnotherBoardsTeacherIsNoneAndSoIsNobodys() {
        TeacherId teacher = boards.teacher(TestWorld.FOREIGN_BOARD, "1");
        TeacherId nobody = TestWorld.FOREIGN_TEACHER;
        for (String question : List.of(
                "/v1/schools/11AA/role-mix",
                "/v1/schools/11AA/functiemix",
                "/v1/schools/11AA/wanted-roles/compared",
                "/v1/schools/11AA/open-roles",
                "/v1/schools/11AA/who-does-what",
                "/v1/boards/11111/wanted-roles",
                "/v1/boards/11111/career-flows",
                "/v1/boards/11111/functiemix/posts",
                "/v1/boards/11111/functiemix-explanation",
                "/v1/boards/11111/functiemix-explanation/persons",
                "/v1/boards/11111/role-mix/holders",
                "/v1/boards/11111/promotions",
                "/v1/boards/11111/promotion-counts",
                "/v1/boards/11111/promotion-equality",
                "/v1/boards/11111/unexplained-changes",
                "/v1/teachers/" + own.get("teacherId") + "/promotions",
                "/v1/teachers/" + own.get("teacherId") + "/timeline",
                "/v1/teachers/" + own.get("teacherId") + "/timeline-export")) {
            HttpResponse<String> ofForeign = after(question, teacher);
            assertThat(Http.assertProblem(ofForeign, 400).path("faults").findValuesAsString("field"))
                    .containsExactly("after");
            assertThat(after(question, nobody).body()).isEqualTo(ofForeign.body());
            assertThat(after(question, boards.teacher(TestWorld.BOARD, "2")).statusCode())
                    .isEqualTo(200);
        }
    }

    private HttpResponse<String> after(String question, TeacherId teacher) {
        return http().get(question + "?after=" + new Position(teacher, 0), token(UserRole.HR));
    }
}

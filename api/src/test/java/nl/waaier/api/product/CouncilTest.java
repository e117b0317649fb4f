package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.importing.job.JobState;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.ProductRoutes;
import nl.waaier.api.testing.Rounds;
import nl.waaier.core.organisation.command.PublishFigures;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Plays a council that tries to learn something about one person, over random boards: with every number that it may ask for, and
 * though it knows whom each number adds up, whatever it works out is about at least five people.
 */
class CouncilTest {

    private static final int BOARDS = Rounds.of(12, 200);
    private static final long SEED = Long.getLong("waaier.council.seed", 20161001L);

    /** How the council asks each route that is open to it. A route that is opened to it needs its line here. */
    private static final Map<String, Consumer<Council>> ASKED = Map.ofEntries(
            Map.entry("GET /v1/me", CouncilTest::ofNobody),
            Map.entry("GET /v1/me/data", CouncilTest::ofNobody),
            Map.entry("GET /v1/boards/{boardNumber}", CouncilTest::ofNobody),
            Map.entry("GET /v1/boards/{boardNumber}/role-catalogue", CouncilTest::ofNobody),
            Map.entry("GET /v1/boards/{boardNumber}/role-rest", CouncilTest::ofNobody),
            Map.entry("GET /v1/boards/{boardNumber}/published-figures", CouncilTest::ofNobody),
            Map.entry("GET /v1/boards/{boardNumber}/council-hearings", CouncilTest::ofNobody),
            Map.entry("GET /v1/access-matrix", CouncilTest::ofNobody),
            Map.entry("GET /v1/boards/{boardNumber}/wanted-roles", CouncilTest::ofNobody),
            Map.entry("GET /v1/boards/{boardNumber}/promotion-policies", CouncilTest::ofNobody),
            Map.entry("GET /v1/boards/{boardNumber}/scale-ladders", CouncilTest::ofNobody),
            Map.entry("GET /v1/boards/{boardNumber}/rights-rule-sets", CouncilTest::ofNobody),
            Map.entry("GET /v1/schools/{brin}/teams", CouncilTest::ofNobody),
            Map.entry("GET /v1/national-functiemix", CouncilTest::ofNobody),
            Map.entry("GET /v1/scale-lineage", CouncilTest::ofNobody),
            Map.entry("GET /v1/boards/{boardNumber}/functiemix", Council::functiemix),
            Map.entry("GET /v1/boards/{boardNumber}/functiemix-series", Council::functiemix),
            Map.entry("GET /v1/boards/{boardNumber}/functiemix-comparison", Council::functiemix),
            Map.entry("GET /v1/boards/{boardNumber}/functiemix-targets", Council::functiemix),
            Map.entry("GET /v1/schools/{brin}/functiemix", Council::functiemix),
            Map.entry("GET /v1/schools/{brin}/functiemix-series", Council::functiemix),
            Map.entry("GET /v1/boards/{boardNumber}/role-mix", Council::roleMix),
            Map.entry("GET /v1/schools/{brin}/role-mix", Council::roleMix),
            Map.entry("GET /v1/boards/{boardNumber}/promotion-counts", Council::promotions),
            Map.entry("GET /v1/boards/{boardNumber}/wanted-roles/compared", Council::wantedRoles),
            Map.entry("GET /v1/schools/{brin}/wanted-roles/compared", Council::wantedRoles));

    private static CouncilBoards boards = new CouncilBoards(0, 0);
    private static Product product;

    @BeforeAll
    static void bringIn(@TempDir Path scratch) {
        product = Product.start(scratch.resolve("data"), Map.of());
        boards = new CouncilBoards(BOARDS, SEED);
        for (int step = 0; step < CouncilBoards.DATES.size(); step++) {
            handIn(boards.deliveries().get(step), scratch);
            LocalDate date = LocalDate.parse(CouncilBoards.DATES.get(step));
            boards.boards().forEach(one -> product.bean(CommandGateway.class)
                    .sendAndWait(new PublishFigures(one.number(), date)));
        }
    }

    private static void handIn(Delivery delivery, Path scratch) {
        ImportJob job = product.bean(Imports.class).run(delivery.folder(scratch), false, "operator", Progress.NONE);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        product.awaitReadModel();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static List<Council> councils() {
        return boards.boards().stream().map(one -> new Council(product, one)).toList();
    }

    @Test
    void theCouncilAsksEveryRouteThatIsOpenToIt() {
        assertThat(ASKED.keySet())
                .containsExactlyInAnyOrderElementsOf(ProductRoutes.RULES.stream()
                        .filter(rule -> !rule.open()
                                && Integer.valueOf(200).equals(rule.statuses().get(UserRole.PMR)))
                        .map(rule -> rule.route())
                        .toList());
    }

    @Test
    void whateverTheCouncilWorksOutIsAboutFiveOrMore() {
        int told = 0;
        for (Council council : councils()) {
            ASKED.values().stream().distinct().forEach(ask -> ask.accept(council));
            assertThat(council.fteOnScales.few()).isEmpty();
            assertThat(council.fte.few()).isEmpty();
            assertThat(council.people.few()).isEmpty();
            told += council.told();
        }
        assertThat(told).as("so many numbers that the test means something").isGreaterThan(5 * BOARDS);
    }

    /** The day after, and the day before: no figures but of the very dates. */
    @Test
    void noOtherDayIsAnswered() {
        for (Council council : councils()) {
            for (String date : council.dates()) {
                for (LocalDate other : List.of(
                        LocalDate.parse(date).minusDays(1),
                        LocalDate.parse(date).plusDays(7))) {
                    if (!council.dates().contains(other.toString())) {
                        council.isRefused("/v1/boards/" + council.board() + "/role-mix?referenceDate=" + other, 403);
                        council.isRefused(
                                "/v1/boards/" + council.board() + "/functiemix?sector=VO&referenceDate=" + other, 403);
                        council.isRefused(
                                "/v1/boards/" + council.board() + "/functiemix-targets?referenceDate=" + other, 403);
                    }
                }
            }
        }
    }

    // The five ways in which somebody could be told by totals; each as it would be if the protection were not there.

    @Test
    void twoDaysInARowWouldTellOne() {
        assertThat(councils()).anySatisfy(council -> {
            for (String date : List.of("2016-10-01", "2016-10-02")) {
                for (List<JsonNode> scale : byScale(council.posts(null, date, council.moment("2016-10-02")))) {
                    council.sum(scale);
                }
            }
            assertThat(council.fteOnScales.few())
                    .hasValueSatisfying(few -> assertThat(few).hasSize(1));
        });
    }

    @Test
    void anExplanationOverOneDayWouldTellOne() {
        for (Council council : councils()) {
            council.isRefused(
                    "/v1/boards/" + council.board()
                            + "/functiemix-explanation?sector=VO&from=2016-10-01&until=2016-10-02",
                    403);
        }
        assertThat(councils()).anySatisfy(council -> {
            List<JsonNode> before = council.posts(null, "2016-10-01", council.moment("2016-10-02"));
            List<JsonNode> changed = council.posts(null, "2016-10-02", council.moment("2016-10-02")).stream()
                    .filter(post -> !before.contains(post))
                    .toList();
            council.sum(changed);
            assertThat(council.fte.few()).isPresent();
        });
    }

    @Test
    void aRestatementBetweenTwoMomentsWouldTellOne() {
        for (Council council : councils()) {
            council.isRefused(
                    "/v1/boards/" + council.board() + "/functiemix-restatement?sector=VO&knownFrom="
                            + council.moment("2016-10-01"),
                    403);
        }
        assertThat(councils()).anySatisfy(council -> {
            for (String moment : List.of(council.moment("2016-10-02"), council.moment("2018-10-01"))) {
                byScale(council.posts(null, "2016-10-01", moment)).forEach(council::sum);
            }
            assertThat(council.fte.few()).isPresent();
        });
    }

    @Test
    void hiddenNumbersWouldFollowFromTheTotalsBesideThem() {
        assertThat(councils()).anySatisfy(council -> {
            String moment = council.moment("2016-10-01");
            List<JsonNode> all = council.posts(null, "2016-10-01", moment);
            byScale(all).forEach(council::sum);
            all.stream()
                    .collect(Collectors.groupingBy(post -> List.of(post.path("school"), post.path("scale"))))
                    .values()
                    .stream()
                    .filter(cell -> cell.size() >= 5)
                    .forEach(council::sum);
            assertThat(council.fte.few()).isPresent();
        });
    }

    @Test
    void aTeamOfOneWouldBeToldWhole() {
        Council council = councils().getFirst();
        council.isRefused("/v1/schools/" + council.schools().getFirst() + "/role-mix?team=wiskunde", 403);
        council.sum(
                council.posts(null, "2016-10-01", council.moment("2016-10-01")).subList(0, 1));
        assertThat(council.fte.few()).isPresent();
    }

    /** What a rule of five alone would tell, date by date. */
    @Test
    void aRuleOfFiveAloneWouldTell() {
        long caught = councils().stream()
                .filter(council -> {
                    council.dates().forEach(date -> byScale(council.posts(null, date, council.moment(date))).stream()
                            .filter(scale -> scale.size() >= 5)
                            .forEach(council::sum));
                    return council.fteOnScales.few().isPresent();
                })
                .count();
        assertThat(caught).isGreaterThan(BOARDS / 2);
    }

    private static List<List<JsonNode>> byScale(List<JsonNode> posts) {
        return List.copyOf(posts.stream()
                .filter(post -> !post.path("scale").isNull())
                .collect(Collectors.groupingBy(post -> post.path("scale").asString()))
                .values());
    }

    /** No numbers of people: the same whoever works there. */
    private static void ofNobody(Council council) {}
}

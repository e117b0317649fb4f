package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every figure that is expected of a made-up staff, asked of a running product over HTTP. */
public final class PublishedFigures {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private PublishedFigures() {}

    /**
     * Holds every row of the expected functiemix of boards and schools, of what it leaves out, and of the role mix against
     * the answers; fails at the first file that differs.
     *
     * @return how many rows were equal, in words
     */
    public static String assertAllEqual(Http http, ExpectedFigures expected) throws IOException {
        List<String> told = new ArrayList<>();
        told.add(equalRows("functiemix of boards", expected.functiemixOfBoards(), functiemixOfBoards(http, expected)));
        told.add(equalRows("left out of it", expected.excluded(), excluded(http, expected)));
        told.add(equalRows(
                "functiemix of schools", expected.functiemixOfSchools(), functiemixOfSchools(http, expected)));
        told.add(equalRows("role mix of schools", expected.roleMix(), roleMix(http, expected)));
        return String.join(", ", told);
    }

    private static String equalRows(String what, SortedSet<String> expected, SortedSet<String> answered) {
        assertThat(expected).as(what).isNotEmpty();
        assertThat(answered.equals(expected))
                .as("%s: %s", what, differing(expected, answered))
                .isTrue();
        return expected.size() + " " + what;
    }

    /** A few rows that are only in one of both; all of them would fill the heap of a whole country. */
    private static String differing(SortedSet<String> expected, SortedSet<String> answered) {
        List<String> missing = expected.stream()
                .filter(row -> !answered.contains(row))
                .limit(10)
                .toList();
        List<String> tooMuch = answered.stream()
                .filter(row -> !expected.contains(row))
                .limit(10)
                .toList();
        return "missing " + missing + ", not expected " + tooMuch;
    }

    private static SortedSet<String> functiemixOfBoards(Http http, ExpectedFigures expected) {
        SortedSet<String> rows = new TreeSet<>();
        expected.sectors()
                .forEach((board, sectors) -> sectors.forEach(sector -> {
                    for (JsonNode mix : series(
                            http, board, "/v1/boards/" + board + "/functiemix-series?sector=" + sector, expected)) {
                        scales(mix).forEach(scale -> rows.add(sector + ";" + board + ";" + scale));
                    }
                }));
        return rows;
    }

    private static SortedSet<String> excluded(Http http, ExpectedFigures expected) {
        SortedSet<String> rows = new TreeSet<>();
        expected.sectors()
                .forEach((board, sectors) -> sectors.forEach(sector -> {
                    for (JsonNode mix : series(
                            http, board, "/v1/boards/" + board + "/functiemix-series?sector=" + sector, expected)) {
                        for (JsonNode group : mix.path("excluded")) {
                            rows.add(String.join(
                                    ";",
                                    sector,
                                    board,
                                    mix.path("referenceDate").asString(),
                                    group.path("group").asString(),
                                    group.path("fte").decimalValue().toPlainString()));
                        }
                    }
                }));
        return rows;
    }

    private static SortedSet<String> functiemixOfSchools(Http http, ExpectedFigures expected) {
        SortedSet<String> rows = new TreeSet<>();
        expected.schools().forEach((brin, school) -> {
            for (JsonNode mix :
                    series(http, school.board(), "/v1/schools/" + brin + "/functiemix-series?after=", expected)) {
                scales(mix).forEach(scale -> rows.add(school.sector() + ";" + brin + ";" + scale));
            }
        });
        return rows;
    }

    private static List<String> scales(JsonNode mix) {
        List<String> rows = new ArrayList<>();
        for (JsonNode scale : mix.path("scales")) {
            rows.add(String.join(
                    ";",
                    mix.path("referenceDate").asString(),
                    scale.path("scale").asString(),
                    scale.path("fte").decimalValue().toPlainString(),
                    scale.path("share").decimalValue().toPlainString()));
        }
        return rows;
    }

    private static JsonNode series(Http http, String board, String path, ExpectedFigures expected) {
        String asked = path.replace("?after=", "?") + (path.endsWith("=") ? "" : "&") + "fromYear="
                + expected.dates().first().getYear() + "&untilYear="
                + expected.dates().last().getYear();
        return get(http, board, asked).path("mixes");
    }

    private static SortedSet<String> roleMix(Http http, ExpectedFigures expected) {
        SortedSet<String> rows = new TreeSet<>();
        expected.schools().forEach((brin, school) -> {
            for (LocalDate date : expected.dates()) {
                JsonNode mix = get(http, school.board(), "/v1/schools/" + brin + "/role-mix?referenceDate=" + date);
                for (JsonNode cell : mix.path("cells")) {
                    if (cell.path("teachers").asInt() > 0) {
                        rows.add(String.join(
                                ";",
                                brin,
                                date.toString(),
                                cell.path("domain").asString(),
                                cell.path("stage").asString(),
                                cell.path("teachers").asString()));
                    }
                }
            }
        });
        return rows;
    }

    /** What a bestuur is answered; as long as the read store may take, see {@link PopulationTest}, is waited for that. */
    static HttpResponse<String> ask(Http http, String board, String path) {
        String token = Product.token(UserRole.BESTUUR, new BoardNumber(board));
        return http.send(
                http.request("GET", path, token, BodyPublishers.noBody()).timeout(Duration.ofMinutes(6)));
    }

    /** The answer that a bestuur gets, with numbers exactly as written. */
    static JsonNode get(Http http, String board, String path) {
        var response = ask(http, board, path);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return EXACT.readTree(response.body());
    }
}

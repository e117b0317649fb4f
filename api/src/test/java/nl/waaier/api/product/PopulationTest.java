package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import nl.waaier.api.identity.UserRole;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.projections.store.Views;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A made-up staff whose totals are exactly those that DUO published goes in, and every row of the expected answers comes
 * out over HTTP. The staff is made by a tool that stands beside the project ({@code ../shared/tools/population.py});
 * without it there is nothing to compare with, and the test says so. {@code -Dwaaier.population=FOLDER} names a staff
 * made before, of any size.
 */
class PopulationTest {

    private static final Path TOOL = Path.of("..", "..", "shared", "tools", "population.py");
    private static final JsonMapper EXACT = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    Path data;

    @Test
    void everyRowOfThePublishedFiguresComesOutOfSecondarySchools() throws Exception {
        Path made = made("--sector", "VO", "--max-boards", "4", "--order", "number", "--noise");
        assertAllRows(made);
    }

    @Test
    void everyRowComesOutOfPrimarySchoolsOverBothConversions() throws Exception {
        Path made = made("--sector", "BO,SBO", "--max-boards", "4", "--order", "number", "--noise", "--until", "2023");
        assertAllRows(made);
    }

    private Path made(String... options) throws IOException, InterruptedException {
        String given = System.getProperty("waaier.population");
        if (given != null) {
            return Path.of(given);
        }
        boolean there = Files.exists(TOOL);
        if (!there) {
            System.out.println("PopulationTest compares nothing: there is no " + TOOL);
        }
        Assumptions.assumeTrue(there, "no tool to make a staff with");
        Path made = data.resolve("made");
        List<String> command = new ArrayList<>(List.of("python3", TOOL.toString(), "--out", made.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return made;
    }

    private void assertAllRows(Path made) throws IOException {
        try (Product product = Product.start(data.resolve("run"), Map.of())) {
            ImportJob job = product.bean(Imports.class).run(made, false, "test", Progress.NONE);
            assertThat(job.counts().rejected()).isZero();
            Views views = product.bean(Views.class);
            await().atMost(Duration.ofMinutes(30))
                    .until(() -> views.status().stream().allMatch(v -> v.ready() && v.behind() == 0));

            Expected expected = new Expected(made);
            assertThat(expected.functiemixOfBoards()).isNotEmpty().isEqualTo(functiemixOfBoards(product, expected));
            assertThat(expected.excluded()).isNotEmpty().isEqualTo(excluded(product, expected));
            assertThat(expected.functiemixOfSchools()).isNotEmpty().isEqualTo(functiemixOfSchools(product, expected));
            assertThat(expected.roleMix()).isNotEmpty().isEqualTo(roleMix(product, expected));
            int explained = Explanations.assertAllAddUp(product, expected.sectors(), List.copyOf(expected.dates()));
            int promotions = ExpectedPromotions.assertAllFound(
                    product, made, expected.sectors().keySet());
            System.out.printf("PopulationTest: %d rows of promotions counted alike, nothing flagged%n", promotions);
            System.out.printf("PopulationTest: %d differences explained to the last ten-thousandth%n", explained);
            System.out.printf(
                    "PopulationTest: %d rows in, equal rows out: %d functiemix of boards, %d of schools, %d excluded, "
                            + "%d role mix%n",
                    job.counts().accepted(),
                    expected.functiemixOfBoards().size(),
                    expected.functiemixOfSchools().size(),
                    expected.excluded().size(),
                    expected.roleMix().size());
            assertThat(product.bean(Imports.class)
                            .run(made, false, "test", Progress.NONE)
                            .counts()
                            .events())
                    .as("events when the same is handed in again")
                    .isZero();
        }
    }

    private static SortedSet<String> functiemixOfBoards(Product product, Expected expected) {
        SortedSet<String> rows = new TreeSet<>();
        expected.sectors()
                .forEach((board, sectors) -> sectors.forEach(sector -> {
                    for (JsonNode mix : series(
                            product, board, "/v1/boards/" + board + "/functiemix-series?sector=" + sector, expected)) {
                        scales(mix).forEach(scale -> rows.add(sector + ";" + board + ";" + scale));
                    }
                }));
        return rows;
    }

    private static SortedSet<String> excluded(Product product, Expected expected) {
        SortedSet<String> rows = new TreeSet<>();
        expected.sectors()
                .forEach((board, sectors) -> sectors.forEach(sector -> {
                    for (JsonNode mix : series(
                            product, board, "/v1/boards/" + board + "/functiemix-series?sector=" + sector, expected)) {
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

    private static SortedSet<String> functiemixOfSchools(Product product, Expected expected) {
        SortedSet<String> rows = new TreeSet<>();
        expected.schools().forEach((brin, school) -> {
            for (JsonNode mix :
                    series(product, school.board(), "/v1/schools/" + brin + "/functiemix-series?after=", expected)) {
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

    private static JsonNode series(Product product, String board, String path, Expected expected) {
        String asked = path.replace("?after=", "?") + (path.endsWith("=") ? "" : "&") + "fromYear="
                + expected.dates().first().getYear() + "&untilYear="
                + expected.dates().last().getYear();
        return get(product, board, asked).path("mixes");
    }

    private static SortedSet<String> roleMix(Product product, Expected expected) {
        SortedSet<String> rows = new TreeSet<>();
        expected.schools().forEach((brin, school) -> {
            for (LocalDate date : expected.dates()) {
                JsonNode mix = get(product, school.board(), "/v1/schools/" + brin + "/role-mix?referenceDate=" + date);
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

    /** The answer that a bestuur gets, with numbers exactly as written. */
    static JsonNode get(Product product, String board, String path) {
        var response = product.http().get(path, Product.token(UserRole.BESTUUR, new BoardNumber(board)));
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return EXACT.readTree(response.body());
    }

    /** The expected answers, as rows of text. */
    private static final class Expected {
        private final Path folder;
        private final SortedMap<String, SortedSet<String>> sectors = new TreeMap<>();
        private final SortedMap<String, SchoolOf> schools = new TreeMap<>();
        private final SortedSet<LocalDate> dates = new TreeSet<>();

        record SchoolOf(String board, String sector) {}

        Expected(Path made) throws IOException {
            folder = made.resolve("verwacht");
            for (String row : rows(made.resolve("organisatie.csv"))) {
                String[] field = row.split(";", -1);
                sectors.computeIfAbsent(field[1], b -> new TreeSet<>()).add(field[0]);
                schools.put(field[3], new SchoolOf(field[1], field[0]));
            }
            functiemixOfBoards().forEach(row -> dates.add(LocalDate.parse(row.split(";", -1)[2])));
        }

        SortedMap<String, SortedSet<String>> sectors() {
            return sectors;
        }

        SortedMap<String, SchoolOf> schools() {
            return schools;
        }

        SortedSet<LocalDate> dates() {
            return dates;
        }

        SortedSet<String> functiemixOfBoards() throws IOException {
            return rows(folder.resolve("functiemix-bestuur.csv"));
        }

        SortedSet<String> functiemixOfSchools() throws IOException {
            return rows(folder.resolve("functiemix-brin.csv"));
        }

        SortedSet<String> excluded() throws IOException {
            return rows(folder.resolve("uitgesloten-bestuur.csv"));
        }

        SortedSet<String> roleMix() throws IOException {
            return rows(folder.resolve("rolmix-brin.csv"));
        }

        private static SortedSet<String> rows(Path file) throws IOException {
            List<String> lines = Files.readAllLines(file);
            return new TreeSet<>(lines.subList(1, lines.size()));
        }
    }
}

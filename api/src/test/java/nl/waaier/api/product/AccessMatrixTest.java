package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Mappings;
import nl.waaier.api.testing.ProductRoutes;
import nl.waaier.api.testing.RouteRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

/**
 * The matrix that is handed out is that of the rules, by which {@link TenantMatrixTest} asks every route as every role.
 * {@code -Dmatrix.write=true} writes it anew.
 */
class AccessMatrixTest {

    private static final Path FILE =
            Path.of("src", "main", "resources", "nl", "waaier", "api", "asking", "rights", "matrix.csv");

    private static final Map<String, String> DUTCH = Map.of(
            "all",
            "alles",
            "audit",
            "periode van de controle",
            "own school",
            "eigen school",
            "own team",
            "eigen team",
            "own people",
            "eigen mensen",
            "self",
            "zichzelf",
            "published",
            "gepubliceerde totalen",
            AllowedTable.NOT,
            "nee");

    private static final Map<String, HandlerMethod> ROUTES = Mappings.ofProduct();

    @Test
    void theMatrixIsThatOfTheRules() throws IOException {
        String made = made();
        if (Boolean.getBoolean("matrix.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, made);
        }
        assertThat(Files.readString(FILE)).isEqualTo(made);
    }

    @Test
    void everyRouteAndEveryRoleStandInIt() throws IOException {
        List<List<String>> lines = Files.readString(FILE)
                .lines()
                .map(line -> List.of(line.split(";", -1)))
                .toList();
        Set<String> told = lines.stream()
                .skip(1)
                .map(line -> line.get(1) + " " + line.get(2))
                .collect(Collectors.toSet());
        Set<String> routes = ROUTES.keySet().stream()
                .filter(route -> route.contains(" /v1/"))
                .collect(Collectors.toSet());
        assertThat(told).hasSize(lines.size() - 1).isEqualTo(routes).hasSizeGreaterThan(80);
        assertThat(lines.getFirst().subList(3, lines.getFirst().size()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(UserRole.values()).map(UserRole::word).toList());
    }

    private static String made() throws IOException {
        Map<String, AllowedTable.Line> lines = AllowedTable.byRoute();
        List<String> order = List.copyOf(lines.keySet());
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            csv.writeRecord(Stream.concat(
                            Stream.of("vraag", "methode", "route"),
                            AllowedTable.COLUMNS.stream().map(UserRole::word))
                    .toList());
            ProductRoutes.RULES.stream()
                    .filter(rule -> rule.route().contains(" /v1/"))
                    .sorted(Comparator.comparingInt(rule -> order.indexOf(AllowedTable.named(rule))))
                    .forEach(rule -> csv.writeRecord(row(rule, lines.get(AllowedTable.named(rule)))));
        }
        return text.toString();
    }

    private static List<String> row(RouteRule rule, AllowedTable.@Nullable Line line) {
        HandlerMethod method = Objects.requireNonNull(ROUTES.get(rule.route()), rule.route());
        Operation words = Objects.requireNonNull(method.getMethodAnnotation(Operation.class), rule.route());
        List<String> row = new ArrayList<>(List.of(
                words.summary(),
                rule.method(),
                rule.route().substring(rule.route().indexOf('/'))));
        assertThat(line == null)
                .as("in a table of who sees or records what: " + rule.route())
                .isEqualTo(rule.open());
        AllowedTable.COLUMNS.forEach(role ->
                row.add(line == null ? "zonder aanmelden" : Objects.requireNonNull(DUTCH.get(line.cell(role)))));
        return row;
    }
}

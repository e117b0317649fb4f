package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.ProductRoutes;
import nl.waaier.api.testing.RouteRule;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/who-sees-what.md} against the table of routes, which the matrix of tenants holds against the product. */
class WhoSeesWhatTest {

    private static final Pattern ROUTE = Pattern.compile("`(/v1/[^`]+)`");
    private static final List<UserRole> COLUMNS = List.of(
            UserRole.TEACHER,
            UserRole.SCHOOLLEIDER,
            UserRole.TEAMLEIDER,
            UserRole.BESTUUR,
            UserRole.HR,
            UserRole.PMR,
            UserRole.AUDITOR,
            UserRole.PRIVACY);
    private static final Set<String> SEEN =
            Set.of("all", "audit", "own school", "own team", "own people", "self", "published");
    private static final String NOT = "—";

    /** A line of the table: routes, and what each role sees. */
    private record Line(List<String> routes, List<String> cells) {}

    private static List<Line> table() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String row : Files.readAllLines(Path.of("..", "docs", "who-sees-what.md"))) {
            List<String> routes =
                    ROUTE.matcher(row).results().map(found -> found.group(1)).toList();
            if (row.startsWith("| ") && !routes.isEmpty()) {
                List<String> cells =
                        Stream.of(row.split("\\|", -1)).map(String::strip).toList();
                lines.add(new Line(routes, cells.subList(3, 3 + COLUMNS.size())));
            }
        }
        return lines;
    }

    /** Routes that tell something, to whoever has a token; looking ahead is asked with a body. */
    private static Map<String, RouteRule> telling() {
        return ProductRoutes.RULES.stream()
                .filter(rule -> !rule.open())
                .filter(rule ->
                        rule.route().matches("(GET|HEAD) .*") || rule.route().endsWith("/outlook"))
                .collect(Collectors.toMap(
                        rule -> rule.route().substring(rule.route().indexOf('/')), rule -> rule));
    }

    @Test
    void everyRouteThatTellsSomethingStandsInTheTableOnce() throws IOException {
        assertThat(table().stream().flatMap(line -> line.routes().stream()))
                .containsExactlyInAnyOrderElementsOf(telling().keySet());
    }

    @Test
    void whoSeesSomethingThereIsAnswered() throws IOException {
        Map<String, RouteRule> rules = telling();
        for (Line line : table()) {
            for (String route : line.routes()) {
                RouteRule rule = Objects.requireNonNull(rules.get(route));
                for (int column = 0; column < COLUMNS.size(); column++) {
                    String cell = line.cells().get(column);
                    int status = Objects.requireNonNull(rule.statuses().get(COLUMNS.get(column)));
                    assertThat(cell.equals(NOT) || SEEN.contains(cell)).as(cell).isTrue();
                    assertThat(status < 300)
                            .as(route + " " + COLUMNS.get(column) + " " + status)
                            .isEqualTo(!cell.equals(NOT));
                }
            }
        }
    }

    /** Whose answers are totals of published dates is what the council's test asks. */
    @Test
    void whatTheCouncilSeesOfPeopleIsPublished() throws IOException {
        for (Line line : table()) {
            boolean ofPeople = line.routes().stream()
                    .anyMatch(route -> route.matches(".*(-mix|functiemix.*|-counts)") && !route.contains("national"));
            String cell = line.cells().get(COLUMNS.indexOf(UserRole.PMR));
            if (ofPeople) {
                assertThat(cell).as(line.routes().toString()).isIn("published", NOT);
            }
        }
    }
}

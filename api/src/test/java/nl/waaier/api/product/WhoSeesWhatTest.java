package nl.waaier.api.product;

import static nl.waaier.api.product.AllowedTable.COLUMNS;
import static nl.waaier.api.product.AllowedTable.NOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.product.AllowedTable.Line;
import nl.waaier.api.testing.ProductRoutes;
import nl.waaier.api.testing.RouteRule;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/who-sees-what.md} against the table of routes, which the matrix of tenants holds against the product. */
class WhoSeesWhatTest {

    private static final Set<String> ALLOWED =
            Set.of("all", "audit", "own school", "own team", "own people", "self", "published");

    private static Map<String, RouteRule> rules() {
        return ProductRoutes.RULES.stream()
                .filter(rule -> !rule.open())
                .collect(Collectors.toMap(AllowedTable::named, rule -> rule));
    }

    @Test
    void everyRouteStandsInTheTablesOnceAndEveryRoleHasAColumn() {
        assertThat(AllowedTable.lines().stream().flatMap(line -> line.routes().stream()))
                .containsExactlyInAnyOrderElementsOf(rules().keySet());
        assertThat(COLUMNS).containsExactlyInAnyOrder(UserRole.values());
    }

    /** Of what is recorded, also whoever may is sometimes answered that it cannot be. */
    @Test
    void whoIsAllowedSomethingThereIsAnswered() {
        Map<String, RouteRule> rules = rules();
        AllowedTable.byRoute().forEach((route, line) -> {
            RouteRule rule = Objects.requireNonNull(rules.get(route));
            for (UserRole role : COLUMNS) {
                String cell = line.cell(role);
                int status = Objects.requireNonNull(rule.statuses().get(role));
                assertThat(cell.equals(NOT) || ALLOWED.contains(cell)).as(cell).isTrue();
                assertThat(
                                AllowedTable.isTelling(rule)
                                        ? status < 300
                                        : rule.allowed().contains(role))
                        .as(route + " " + role + " " + status)
                        .isEqualTo(!cell.equals(NOT));
            }
        });
    }

    /** Whose answers are totals of published dates is what the council's test asks. */
    @Test
    void whatTheCouncilSeesOfPeopleIsPublished() {
        for (Line line : AllowedTable.lines()) {
            boolean ofPeople = line.routes().stream()
                    .anyMatch(route -> route.matches("/.*(-mix|functiemix.*|-counts)") && !route.contains("national"));
            if (ofPeople) {
                assertThat(line.cell(UserRole.PMR)).as(line.routes().toString()).isIn("published", NOT);
            }
        }
    }
}

package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.ProductRoutes;
import nl.waaier.api.testing.RouteMatrixContract;
import nl.waaier.api.testing.RouteRule;
import nl.waaier.api.testing.TestWorld;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The matrix bites: it sees a route without a rule, and controllers that show what is another board's. */
class PlantedLeakTest {

    @Test
    void aRouteWithoutARuleAndAControllerThatIgnoresTheBoardAreCaught(@TempDir Path data) {
        Map<String, String> planted = Map.of("spring.main.sources", PlantedLeak.class.getName());
        try (Product product = Product.start(data, planted)) {
            TwoBoards.in(product, data);
            Set<UserRole> all = EnumSet.allOf(UserRole.class);
            Matrix matrix = new Matrix(
                    product,
                    List.of(
                            RouteRule.closed(PlantedLeak.ANY_BOARD, all),
                            RouteRule.closed(PlantedLeak.WITHOUT_BOARD, all),
                            RouteRule.closed(PlantedLeak.AS_TEXT, all)));

            assertThatThrownBy(new Matrix(product, ProductRoutes.RULES)::everyRouteHasARuleAndEveryRuleARoute)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("planted-leak");
            for (DynamicTest asked : matrix.everyRouteAnswersEveryRoleAsItsRuleSays()) {
                boolean withCanaries = asked.getDisplayName().startsWith(PlantedLeak.WITHOUT_BOARD)
                        && !asked.getDisplayName().endsWith("without a token");
                if (withCanaries) {
                    assertThatThrownBy(asked.getExecutable()::execute)
                            .as(asked.getDisplayName())
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining("KANARIE-achternaam");
                } else {
                    assertThatCode(asked.getExecutable()::execute)
                            .as(asked.getDisplayName())
                            .doesNotThrowAnyException();
                }
            }
            Matrix texts = new Matrix(product, List.of(RouteRule.closed(PlantedLeak.AS_TEXT, all)));
            for (String form : List.of("text/plain", "text/csv", "text/html")) {
                assertThatThrownBy(() -> texts.nothingForeignIn(form, UserRole.HR))
                        .as(form)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("KANARIE-achternaam");
            }
            List<DynamicTest> foreign = matrix.whatBelongsToAnotherBoardDoesNotExist();
            assertThat(foreign).hasSize(UserRole.values().length);
            foreign.forEach(asked -> assertThatThrownBy(asked.getExecutable()::execute)
                    .as(asked.getDisplayName())
                    .isInstanceOf(AssertionError.class));
        }
    }

    /** The matrix on the product with its leaks. Never a test by itself. */
    private static final class Matrix extends RouteMatrixContract {

        private final Product product;
        private final List<RouteRule> rules;

        Matrix(Product product, List<RouteRule> rules) {
            this.product = product;
            this.rules = rules;
        }

        @Override
        protected Set<String> routes() {
            return product.routes();
        }

        @Override
        protected List<RouteRule> rules() {
            return rules;
        }

        @Override
        protected Http http() {
            return product.http();
        }

        @Override
        protected String token(UserRole role) {
            return switch (role) {
                case TEACHER -> Product.teacher(TestWorld.BOARD, TestWorld.TEACHER);
                case SCHOOLLEIDER -> Product.schoolleider(TestWorld.BOARD, TestWorld.SCHOOL);
                case TEAMLEIDER -> Product.teamleider(TestWorld.BOARD, TestWorld.SCHOOL, TestWorld.TEAM);
                case AUDITOR -> Product.auditor(TestWorld.BOARD, "2015-01-01", "2099-12-31");
                case BESTUUR, HR, PMR, PRIVACY -> Product.token(role, TestWorld.BOARD);
            };
        }

        @Override
        protected Map<String, String> own(RouteRule rule) {
            return Map.of("boardNumber", TestWorld.BOARD.value());
        }

        @Override
        protected Map<String, String> foreign() {
            return Map.of("boardNumber", TestWorld.FOREIGN_BOARD.value());
        }

        @Override
        protected Set<String> foreignCanaries() {
            return TwoBoards.SHOWN;
        }
    }
}

package nl.waaier.api.testing;

import static nl.waaier.api.testing.Http.assertHeaders;
import static nl.waaier.api.testing.Http.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waaier.api.identity.UserRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Route x role x board, generated from the mappings of a running application and the table of rules: every route answers
 * every role as its rule says, nobody without a token, and never with anything of another board.
 */
public abstract class RouteMatrixContract {

    /** The routes that the application has, see {@link Mappings}. */
    protected abstract Set<String> routes();

    /** The table. */
    protected abstract List<RouteRule> rules();

    /** The running application. */
    protected abstract Http http();

    /** A good token for a role. */
    protected abstract String token(UserRole role);

    /** Texts that only occur in the data of another board; no answer may contain one. */
    protected Set<String> foreignCanaries() {
        return Set.of();
    }

    @Test
    void everyRouteHasARuleAndEveryRuleARoute() {
        assertThat(rules().stream().map(RouteRule::route).collect(Collectors.toSet()))
                .isEqualTo(routes());
        assertThat(rules()).extracting(RouteRule::route).doesNotHaveDuplicates();
    }

    @TestFactory
    List<DynamicTest> everyRouteAnswersEveryRoleAsItsRuleSays() {
        List<DynamicTest> tests = new ArrayList<>();
        for (RouteRule rule : rules()) {
            if (rule.open()) {
                tests.add(dynamicTest(rule.route() + " open", () -> assertOpen(rule)));
            } else {
                tests.add(dynamicTest(
                        rule.route() + " without a token", () -> assertProblem(ask(rule, rule.own(), null), 401)));
                rule.statuses()
                        .forEach((role, status) -> tests.add(
                                dynamicTest(rule.route() + " " + role.word(), () -> assertOwn(rule, role, status))));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> whatBelongsToAnotherBoardDoesNotExist() {
        List<DynamicTest> tests = new ArrayList<>();
        for (RouteRule rule : rules()) {
            String foreign = rule.foreign();
            if (foreign != null) {
                for (UserRole role : UserRole.values()) {
                    tests.add(dynamicTest(
                            rule.route() + " " + role.word(), () -> assertForeign(rule, foreign, token(role))));
                }
            }
        }
        return tests;
    }

    private void assertOpen(RouteRule rule) {
        HttpResponse<String> response = ask(rule, rule.own(), null);
        assertThat(response.statusCode()).isNotIn(401, 403, 404, 500);
        assertHeaders(response);
    }

    private void assertOwn(RouteRule rule, UserRole role, int status) {
        HttpResponse<String> response = ask(rule, rule.own(), token(role));
        if (status >= 400) {
            assertProblem(response, status);
        } else {
            assertThat(response.statusCode()).as("%s", response.body()).isEqualTo(status);
            assertHeaders(response);
        }
        assertNothingForeign(response);
    }

    private void assertForeign(RouteRule rule, String foreign, String token) {
        HttpResponse<String> response = ask(rule, foreign, token);
        assertProblem(response, 404);
        assertNothingForeign(response);
    }

    private void assertNothingForeign(HttpResponse<String> response) {
        foreignCanaries().forEach(canary -> assertThat(response.body()).doesNotContain(canary));
    }

    private HttpResponse<String> ask(RouteRule rule, String path, @Nullable String token) {
        String body = rule.body();
        return body == null
                ? http().send(http().request(rule.method(), path, token, BodyPublishers.noBody()))
                : http().json(rule.method(), path, token, body);
    }
}

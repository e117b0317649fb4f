package nl.waaier.api.testing;

import static nl.waaier.api.testing.Http.assertHeaders;
import static nl.waaier.api.testing.Http.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waaier.api.platform.identity.UserRole;
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

    /** What the variables in paths stand for, when something of the callers' board is asked for; asked per request. */
    protected Map<String, String> own(RouteRule rule) {
        return Map.of();
    }

    /** What the variables in paths stand for, when something of another board is asked for. */
    protected Map<String, String> foreign() {
        return Map.of();
    }

    /** What a request to a route must say in its headers. */
    protected Map<String, String> headers(RouteRule rule) {
        return Map.of();
    }

    @Test
    public void everyRouteHasARuleAndEveryRuleARoute() {
        assertThat(rules().stream().map(RouteRule::route).collect(Collectors.toSet()))
                .isEqualTo(routes());
        assertThat(rules()).extracting(RouteRule::route).doesNotHaveDuplicates();
    }

    @TestFactory
    public List<DynamicTest> everyRouteAnswersEveryRoleAsItsRuleSays() {
        List<DynamicTest> tests = new ArrayList<>();
        for (RouteRule rule : rules()) {
            if (rule.open()) {
                tests.add(dynamicTest(rule.route() + " open", () -> assertOpen(rule)));
            } else {
                tests.add(dynamicTest(
                        rule.route() + " without a token",
                        () -> assertRefused(rule, ask(rule, filledOwn(rule), null), 401)));
                rule.statuses()
                        .forEach((role, status) -> tests.add(
                                dynamicTest(rule.route() + " " + role.word(), () -> assertOwn(rule, role, status))));
            }
        }
        return tests;
    }

    @TestFactory
    public List<DynamicTest> whatBelongsToAnotherBoardDoesNotExist() {
        List<DynamicTest> tests = new ArrayList<>();
        for (RouteRule rule : rules()) {
            String foreign = rule.foreign();
            if (foreign != null) {
                for (UserRole role : UserRole.values()) {
                    tests.add(dynamicTest(rule.route() + " " + role.word(), () -> assertForeign(rule, foreign, role)));
                }
            }
        }
        return tests;
    }

    private void assertOpen(RouteRule rule) {
        HttpResponse<String> response = ask(rule, filledOwn(rule), null);
        assertThat(response.statusCode()).isNotIn(401, 403, 404, 500);
        assertHeaders(response);
    }

    private void assertOwn(RouteRule rule, UserRole role, int status) {
        HttpResponse<String> response = ask(rule, filledOwn(rule), token(role));
        if (status >= 400) {
            assertRefused(rule, response, status);
        } else {
            assertThat(response.statusCode()).as("%s", response.body()).isEqualTo(status);
            assertHeaders(response);
        }
        assertNothingForeign(response);
    }

    private void assertForeign(RouteRule rule, String foreign, UserRole role) {
        HttpResponse<String> response = ask(rule, filled(foreign, foreign()), token(role));
        assertRefused(rule, response, rule.foreignStatus(role));
        assertNothingForeign(response);
    }

    /** An answer to HEAD has no body to tell anything in. */
    private static void assertRefused(RouteRule rule, HttpResponse<String> response, int status) {
        if (rule.method().equals("HEAD")) {
            assertThat(response.statusCode()).isEqualTo(status);
        } else {
            assertProblem(response, status);
        }
    }

    /** No canary is in the answer, nor in what goes with it. */
    protected final void assertNothingForeign(HttpResponse<String> response) {
        String all = response.headers().map() + response.body();
        foreignCanaries().forEach(canary -> assertThat(all).doesNotContain(canary));
    }

    /**
     * Asks every closed question in a form of answer, such as {@code text/plain}, for what is the callers' own and for what is
     * another board's: no canary is in any of them.
     *
     * @return how many answers came in that form
     */
    public final int nothingForeignIn(String form, UserRole... roles) {
        int inThatForm = 0;
        for (RouteRule rule : rules()) {
            if (!rule.method().equals("GET") || rule.open()) {
                continue;
            }
            for (UserRole role : roles) {
                HttpResponse<String> answer = ask(rule, filledOwn(rule), token(role), form);
                assertNothingForeign(answer);
                boolean given = answer.statusCode() == 200
                        && answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .startsWith(form);
                inThatForm += given ? 1 : 0;
                String foreignPath = rule.foreign();
                if (foreignPath != null) {
                    HttpResponse<String> refused = ask(rule, filled(foreignPath, foreign()), token(role), form);
                    assertThat(refused.statusCode()).as(rule.route()).isIn(403, 404, 406);
                    assertNothingForeign(refused);
                }
            }
        }
        return inThatForm;
    }

    private String filledOwn(RouteRule rule) {
        return filled(rule.own(), own(rule));
    }

    /** A path with its variables filled in. */
    protected static String filled(String path, Map<String, String> variables) {
        String filled = path;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return filled;
    }

    /** Asks a route by this path, with a token or without. */
    protected final HttpResponse<String> ask(RouteRule rule, String path, @Nullable String token) {
        return ask(rule, path, token, "*/*");
    }

    /** Asks a route by this path in a form, such as {@code text/csv}. */
    protected final HttpResponse<String> ask(RouteRule rule, String path, @Nullable String token, String form) {
        RouteRule.Body body = rule.body();
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.content());
        HttpRequest.Builder request =
                http().request(rule.method(), path, token, publisher).header("Accept", form);
        if (body != null) {
            request.header("Content-Type", body.type());
        }
        headers(rule).forEach(request::header);
        if (!rule.method().equals("GET")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return http().send(request);
    }
}

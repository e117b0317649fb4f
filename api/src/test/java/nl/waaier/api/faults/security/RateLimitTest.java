package nl.waaier.api.faults.security;

import static nl.waaier.api.testing.Http.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.TestIssuer;
import nl.waaier.api.testing.TestWorld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody takes the whole node: not one person, not one board, and nobody without a token. */
class RateLimitTest {

    private static final String PATH = "/v1/probes/caller";
    private static final Map<String, String> LIMITS = Map.of(
            "waaier.rate-limit.subject-per-second", "1",
            "waaier.rate-limit.subject-burst", "5",
            "waaier.rate-limit.board-per-second", "1",
            "waaier.rate-limit.board-burst", "12",
            "waaier.rate-limit.address-per-second", "1",
            "waaier.rate-limit.address-burst", "5");

    private final TestIssuer issuer = new TestIssuer();

    @Test
    void aPersonWhoAsksTooMuchIsToldWhenToAskAgainAndIsThenAnswered() {
        try (RunningSlice product = RunningSlice.start(LIMITS)) {
            assertThat(statuses(product.http(), hr(), 5)).containsExactly(200);
            HttpResponse<String> refused = refused(product.http(), hr());
            assertProblem(refused, 429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(product.http().get(PATH, issuer.token(UserRole.PMR)).statusCode())
                    .isEqualTo(200);
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> product.http().get(PATH, hr()).statusCode() == 200);
        }
    }

    @Test
    void aBoardWhosePeopleTogetherAskTooMuchHindersNoOther() {
        Map<String, String> slowly = new HashMap<>(LIMITS);
        slowly.put("waaier.rate-limit.subject-burst", "1000000");
        try (RunningSlice product = RunningSlice.start(slowly)) {
            assertThat(statuses(product.http(), hr(), 12)).containsExactly(200);
            assertProblem(refused(product.http(), issuer.token(UserRole.PMR)), 429);
            String other = issuer.sign(issuer.claims(UserRole.HR)
                    .claim("board", TestWorld.FOREIGN_BOARD.value())
                    .build());
            assertThat(product.http().get(PATH, other).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoeverHasNoGoodTokenIsCountedByAddressWhateverTheySayOfIt() {
        try (RunningSlice product = RunningSlice.start(LIMITS)) {
            assertThat(statuses(product.http(), null, 20)).containsExactly(401, 429);
            assertProblem(refused(product.http(), "not.a.token"), 429);
            assertThat(fromEverywhere(product.http())).contains(429);
            assertThat(statuses(product.http(), hr(), 5)).as("who has one").containsExactly(200);
            for (int count = 0; count < 20; count++) {
                assertThat(product.http().get("/livez", null).statusCode()).isEqualTo(200);
                assertThat(product.management().get("/actuator/health", null).statusCode())
                        .as("the operator")
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void whatAProxySaysOfTheAddressCountsWhereItIsToldToAndNotElsewhere() {
        Map<String, String> proxied = new HashMap<>(LIMITS);
        proxied.put("server.forward-headers-strategy", "native");
        try (RunningSlice product = RunningSlice.start(proxied)) {
            assertThat(statuses(product.http(), null, 20)).containsExactly(401, 429);
            assertThat(fromEverywhere(product.http())).containsExactly(401);
        }
    }

    @Test
    void publicPagesAreCountedByAddressToo() {
        try (RunningSlice product = RunningSlice.start(LIMITS)) {
            Set<Integer> statuses = new TreeSet<>();
            for (int count = 0; count < 20; count++) {
                statuses.add(product.http().get("/v1/openapi.json", null).statusCode());
            }
            assertThat(statuses).containsExactly(200, 429);
        }
    }

    @Test
    void withoutTheLimitsNobodyIsRefused() {
        Map<String, String> off = new HashMap<>(LIMITS);
        off.put("waaier.rate-limit.enabled", "false");
        try (RunningSlice product = RunningSlice.start(off)) {
            assertThat(statuses(product.http(), hr(), 40)).containsExactly(200);
            assertThat(statuses(product.http(), null, 40)).containsExactly(401);
        }
    }

    /** Sends on, as fast as it goes, until one is refused: on a slow machine the bucket is filled meanwhile. */
    private static HttpResponse<String> refused(Http http, String token) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(20))
                .until(() -> http.get(PATH, token), response -> response.statusCode() == 429);
    }

    /** Each request says that it comes from another address. */
    private static Set<Integer> fromEverywhere(Http http) {
        Set<Integer> statuses = new TreeSet<>();
        for (int last = 1; last <= 40; last++) {
            statuses.add(http.send(http.request("GET", PATH, null, BodyPublishers.noBody())
                            .header("X-Forwarded-For", "198.51.100." + last))
                    .statusCode());
        }
        return statuses;
    }

    private static Set<Integer> statuses(Http http, @Nullable String token, int requests) {
        Set<Integer> statuses = new TreeSet<>();
        for (int count = 0; count < requests; count++) {
            statuses.add(http.get(PATH, token).statusCode());
        }
        return statuses;
    }

    private String hr() {
        return issuer.token(UserRole.HR);
    }
}

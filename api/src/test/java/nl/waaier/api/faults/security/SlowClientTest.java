package nl.waaier.api.faults.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.api.identity.UserRole;
import nl.waaier.api.testing.TestIssuer;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/**
 * Clients that send or read drop by drop, or not at all, are given up; each by its own limit, without which it is not. Limits
 * are scaled down, and a drop comes every tenth of a second: well before any time-out of what stands still.
 */
class SlowClientTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HEADERS = "waaier.slow-clients.headers";
    private static final String GRACE = "waaier.slow-clients.grace";
    private static final String STILL = "server.tomcat.connection-timeout";
    private static final String KEPT = "server.tomcat.keep-alive-timeout";
    private static final String OFF = "10m";
    private static final Map<String, String> LIMITS =
            Map.of(HEADERS, "700ms", GRACE, "700ms", "waaier.slow-clients.per-second", "100KB", STILL, "2s", KEPT, "2s");

    @Test
    void whoIsTooSlowIsGivenUpAndWhoIsNotIsServed() throws IOException {
        try (RunningSlice product = RunningSlice.start(LIMITS)) {
            assertGivenUp(product, drips(), headers());
            assertGivenUp(product, drips(), body(token()));
            assertGivenUp(product, drips(), body(""));
            assertGivenUp(product, List.of(), headers());
            assertGivenUp(product, List.of(), "");
            assertThat(isCutWhileReadingSlowly(product)).isTrue();
            assertServed(product);
        }
    }

    @Test
    void aBodyThatStopsIsNeverAnsweredAsIfItWereWhole() throws IOException {
        try (RunningSlice product = RunningSlice.start(LIMITS);
                RawConnection stopping = new RawConnection(product.port(), PATIENCE)) {
            stopping.send(body(token()) + "{");
            RawAnswer answer = stopping.answer(false);
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.first("content-type")).isEqualTo("application/problem+json");
            assertThat(stopping.readToEnd()).isZero();
        }
    }

    @Test
    void manyWhoSayNothingLeaveRoomForOthers() throws IOException {
        try (RunningSlice product = RunningSlice.start(Map.of())) {
            List<RawConnection> idle = new ArrayList<>();
            for (int count = 0; count < 600; count++) {
                idle.add(new RawConnection(product.port(), PATIENCE)); // Three times as many as there are threads.
                idle.getLast().send("GET / HTTP/1.1\r\nHo");
            }
            assertServed(product);
            idle.forEach(RawConnection::close);
        }
    }

    @Test
    void withoutTheLimitsEachIsWaitedFor() throws IOException {
        Map<String, String> without = new HashMap<>(LIMITS);
        without.putAll(Map.of(HEADERS, OFF, GRACE, OFF, STILL, OFF, KEPT, OFF));
        try (RunningSlice product = RunningSlice.start(without)) {
            assertWaitedFor(product, drips(), headers());
            assertWaitedFor(product, drips(), body(token()));
            assertWaitedFor(product, drips(), body(""));
            assertWaitedFor(product, List.of(), headers());
            assertThat(isCutWhileReadingSlowly(product)).isFalse();
        }
    }

    private static List<String> drips() {
        return List.of("X", "-", "a", ":", " ", "1", "\r", "\n");
    }

    private static String headers() {
        return "GET /v1/probes/caller HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    }

    private static String token() {
        return "Authorization: Bearer " + new TestIssuer().token(UserRole.HR) + "\r\n";
    }

    private static String body(String authorization) {
        return "POST /v1/probes HTTP/1.1\r\nHost: 127.0.0.1\r\n" + authorization
                + "Content-Type: application/json\r\nContent-Length: 900000\r\n\r\n";
    }

    private static void assertGivenUp(RunningSlice product, List<String> drops, String start) throws IOException {
        try (RawConnection slow = new RawConnection(product.port(), PATIENCE)) {
            slow.send(start);
            await().atMost(Duration.ofSeconds(30)).until(() -> isClosed(slow, drops));
        }
    }

    private static void assertWaitedFor(RunningSlice product, List<String> drops, String start) throws IOException {
        try (RawConnection slow = new RawConnection(product.port(), PATIENCE)) {
            slow.send(start);
            assertThatThrownBy(() ->
                            await().atMost(Duration.ofSeconds(4)).until(() -> isClosed(slow, drops)))
                    .isInstanceOf(ConditionTimeoutException.class);
        }
    }

    /** Sends the next drop; sees that the server closed when it has, or when it takes no more. */
    private static boolean isClosed(RawConnection slow, List<String> drops) {
        try {
            for (String drop : drops) {
                slow.send(drop);
            }
            return slow.hasEnded();
        } catch (IOException closed) {
            return true;
        }
    }

    /** Asks for much, reads nothing for a while, and then sees whether all of it is there. */
    private static boolean isCutWhileReadingSlowly(RunningSlice product) throws IOException {
        int asked = 3000;
        String question = "GET /v1/openapi.json HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        try (RawConnection slow = new RawConnection(product.port(), PATIENCE)) {
            Thread.ofVirtual().start(() -> slow.sendQuietly(question.repeat(asked)));
            long begun = System.nanoTime();
            await().atMost(PATIENCE).until(() -> System.nanoTime() - begun > 6_000_000_000L);
            for (int answered = 0; answered < asked; answered++) {
                slow.answer(false);
            }
            return false;
        } catch (IOException cut) {
            return true;
        }
    }

    private static void assertServed(RunningSlice product) throws IOException {
        try (RawConnection quick = new RawConnection(product.port(), PATIENCE)) {
            for (int count = 0; count < 3; count++) {
                quick.send(headers() + token() + "\r\n");
                assertThat(quick.answer(false).status()).isEqualTo(200);
            }
            String order = "{\"name\":\"n\"}";
            quick.send(body(token()).replace("900000", Integer.toString(order.length())) + order);
            assertThat(quick.answer(false).status()).isEqualTo(200);
        }
    }
}

package nl.waaier.api.faults.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.api.identity.UserRole;
import nl.waaier.api.testing.TestIssuer;
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
    private static final String DROPS = "X: 1\r\n";
    private static final Map<String, String> LIMITS = Map.of(
            "server.tomcat.max-keep-alive-requests",
            "-1",
            HEADERS,
            "700ms",
            GRACE,
            "700ms",
            "waaier.slow-clients.per-second",
            "100KB",
            STILL,
            "2s",
            KEPT,
            "2s");

    @Test
    void whoIsTooSlowIsGivenUpAndWhoIsNotIsServed() throws IOException {
        try (RunningSlice product = RunningSlice.start(LIMITS)) {
            List<Slow> all = slow(product);
            await().atMost(Duration.ofSeconds(60)).until(() -> all.stream().allMatch(Slow::isGivenUp));
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
            List<Slow> all = slow(product);
            long begun = System.nanoTime();
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                assertThat(all).noneMatch(Slow::isGivenUp);
                return System.nanoTime() - begun > 4_000_000_000L;
            });
            all.forEach(Slow::close);
            assertThat(isCutWhileReadingSlowly(product)).isFalse();
        }
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

    private static List<Slow> slow(RunningSlice product) {
        return List.of(
                new Slow("headers drop by drop", product, headers(), DROPS),
                new Slow("a body drop by drop", product, body(token()), DROPS),
                new Slow("a stranger's body, after the answer", product, body(""), DROPS),
                new Slow("half the headers and no more", product, headers(), ""),
                new Slow("nothing at all", product, "", ""));
    }

    /** A client that goes on drop by drop, or not at all. */
    private record Slow(String what, RawConnection connection, String drops) {

        Slow(String what, RunningSlice product, String start, String drops) {
            this(what, new RawConnection(product.port(), PATIENCE), drops);
            connection.sendQuietly(start);
        }

        /** Sends the next drops; sees that the server closed when it has, or when it takes no more. */
        boolean isGivenUp() {
            try {
                connection.send(drops);
                return connection.hasEnded();
            } catch (IOException closed) {
                return true;
            }
        }

        void close() {
            connection.close();
        }
    }

    /** Asks for much, reads nothing for a while, and then sees whether all of it is there. */
    private static boolean isCutWhileReadingSlowly(RunningSlice product) throws IOException {
        int asked = 3000;
        String question = "GET /v1/openapi.json HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        try (RawConnection slow = new RawConnection(product.port(), PATIENCE)) {
            Thread.ofVirtual().start(() -> slow.sendQuietly(question.repeat(asked)));
            long begun = System.nanoTime();
            await().atMost(PATIENCE).until(() -> System.nanoTime() - begun > 4_000_000_000L);
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

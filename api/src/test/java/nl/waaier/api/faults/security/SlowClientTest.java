package nl.waaier.api.faults.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Clients that stand still are given up, and those who say nothing leave room for others. Who goes on drop by drop is for the
 * proxy; here such a client is waited for. Limits are scaled down.
 */
@ExtendWith(OutputCaptureExtension.class)
class SlowClientTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STILL = "server.tomcat.connection-timeout";
    private static final String KEPT = "server.tomcat.keep-alive-timeout";
    private static final Map<String, String> LIMITS =
            Map.of("server.tomcat.max-keep-alive-requests", "-1", STILL, "2s", KEPT, "2s");

    @Test
    void whoStandsStillIsGivenUpAndOthersAreServed() throws IOException {
        try (RunningSlice product = RunningSlice.start(LIMITS)) {
            List<RawConnection> all = standingStill(product);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(all).allMatch(SlowClientTest::isGivenUp));
            assertThat(isCutWhileNotReading(product)).isTrue();
            assertServed(product);
        }
    }

    @Test
    void aBodyThatStopsIsNeverAnsweredAsIfItWereWholeNorTakenForADefect(CapturedOutput log) throws IOException {
        try (RunningSlice product = RunningSlice.start(LIMITS);
                RawConnection stopping = new RawConnection(product.port(), PATIENCE)) {
            stopping.send(body(token()) + "{");
            RawAnswer answer = stopping.answer(false);
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.first("content-type")).isEqualTo("application/problem+json");
            assertThat(stopping.readToEnd()).isZero();
        }
        assertThat(log).doesNotContain("defect", "ERROR");
    }

    @Test
    void aBodyThatBreaksOffIsNoDefect(CapturedOutput log) throws IOException {
        try (RunningSlice product = RunningSlice.start(LIMITS)) {
            for (String start :
                    List.of(body(token()) + "{", upload() + "PK", chunked() + "2\r\n{", chunked() + "zz\r\n")) {
                try (RawConnection leaving = new RawConnection(product.port(), PATIENCE)) {
                    leaving.send(start);
                    leaving.endSending();
                    leaving.readToEnd();
                } catch (SocketException reset) {
                    // Closed, which is an answer too.
                }
            }
            assertServed(product);
        }
        assertThat(log).doesNotContain("defect", "ERROR");
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
        try (RunningSlice product = RunningSlice.start(Map.of(STILL, "10m", KEPT, "10m"))) {
            List<RawConnection> all = standingStill(product);
            long begun = System.nanoTime();
            await().atMost(PATIENCE).until(() -> {
                assertThat(all).noneMatch(SlowClientTest::isGivenUp);
                return System.nanoTime() - begun > 4_000_000_000L;
            });
            all.forEach(RawConnection::close);
            assertThat(isCutWhileNotReading(product)).isFalse();
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

    private static String chunked() {
        return body(token()).replace("Content-Length: 900000", "Transfer-Encoding: chunked");
    }

    private static String upload() {
        return body(token()).replace("/v1/probes", "/v1/probes/upload").replace("application/json", "application/zip");
    }

    private static List<RawConnection> standingStill(RunningSlice product) throws IOException {
        List<RawConnection> all = new ArrayList<>();
        for (String start : List.of("", headers(), body(token()) + "{", body("") + "{")) {
            RawConnection connection = new RawConnection(product.port(), PATIENCE);
            connection.send(start);
            all.add(connection);
        }
        return all;
    }

    private static boolean isGivenUp(RawConnection connection) {
        try {
            return connection.hasEnded();
        } catch (IOException reset) {
            return true;
        }
    }

    /** Asks for much, reads nothing for a while, and then sees whether all of it is there. */
    private static boolean isCutWhileNotReading(RunningSlice product) throws IOException {
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

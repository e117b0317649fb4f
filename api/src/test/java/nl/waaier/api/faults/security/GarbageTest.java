package nl.waaier.api.faults.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Rounds;
import nl.waaier.api.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no HTTP client sends: refused in the product's form or by closing the connection, and soon. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GarbageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HEAD = " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token() + "\r\n";
    private static final String POST = "POST /v1/probes" + HEAD + "Content-Type: application/json\r\n";
    private static final String GOOD = "GET /v1/probes/caller" + HEAD + "\r\n";

    private final AnswerJudge judge = new AnswerJudge(Set.of());
    private RunningSlice product;

    @SuppressWarnings("NullAway.Init")
    GarbageTest() {}

    @BeforeAll
    void start() {
        product = RunningSlice.start(java.util.Map.of());
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private static String token() {
        return new TestIssuer().token(UserRole.HR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n\r\n\r\nNONSENSE\r\n\r\n",
                "GET\r\n\r\n",
                "GET  /  HTTP/1.1\r\n\r\n",
                "GET /v1/me HTTP/0.9\r\n\r\n",
                "GET /v1/me HTTP/2.0\r\nHost: x\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "GET http://[::1 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET //evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /\u00e9 HTTP/1.1\r\nHost: x\r\n\r\n",
                "CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\n folded: yes\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nNo colon\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nN\u0000: y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n"
            })
    void whatIsNoRequestIsRefused(String garbage) throws IOException {
        assertRefused(garbage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1\r\n\r\n{}",
                "Content-Length: +2\r\n\r\n{}",
                "Content-Length: 2,2\r\n\r\n{}",
                "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "Content-Length: 99999999999999999999\r\n\r\n{}",
                "Content-Length: 0x2\r\n\r\n{}",
                "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2\r\n{}garbage\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: nonsense\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Content-Length: 2\r\nExpect: nonsense\r\n\r\n{}"
            })
    void aBodyOfDoubtfulLengthIsRefusedAndNothingAfterItIsTakenForARequest(String headersAndBody) throws IOException {
        try (RawConnection connection = new RawConnection(product.port(), PATIENCE)) {
            connection.send(POST + headersAndBody + GOOD);
            assertRefusedAndClosed(connection);
        }
    }

    @Test
    void theNearestThatIsHttpIsAnswered() throws IOException {
        for (String good : List.of(
                GOOD,
                "\r\n" + GOOD,
                POST + "Content-Length: 2\r\n\r\n{}",
                POST + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: chunked\r\n\r\n1;a=b\r\n{\r\n1\r\n}\r\n0\r\nTrailer: x\r\n\r\n",
                POST + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n{}")) {
            try (RawConnection connection = new RawConnection(product.port(), PATIENCE)) {
                connection.send(good + GOOD);
                for (int each = 0; each < 2; each++) {
                    RawAnswer answer = connection.answer(false);
                    assertThat(answer.status()).as(good).isEqualTo(200);
                    assertThat(judge.form(answer, false)).isEmpty();
                }
            }
        }
    }

    @Test
    void headersWithoutEndAreRefusedAtTheirLimit() throws IOException {
        assertRefused("GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(40_000));
        assertRefused("GET / HTTP/1.1\r\nHost: x\r\n" + "X: y\r\n".repeat(5_000));
        assertRefused("GET /" + "y".repeat(40_000));
    }

    @Test
    void randomBytesAndSpoiledRequestsAreRefusedOrAnsweredButNeverFail() throws IOException {
        long seed = Long.getLong("waaier.fuzz.seed", System.currentTimeMillis());
        System.out.println("Garbage with -Dwaaier.fuzz.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < Rounds.of(150, 5_000); round++) {
            byte[] bytes =
                    (POST + "Content-Length: 2\r\n\r\n{}").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            for (int spoil = random.nextInt(6); spoil >= 0; spoil--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try (RawConnection connection = new RawConnection(product.port(), PATIENCE)) {
                connection.send(bytes);
                connection.endSending();
                RawAnswer answer = connection.answer(false);
                assertThat(judge.form(answer, false).stream()
                                .filter(fault -> !fault.matches("status 50[15]"))
                                .filter(fault -> !(fault.matches("status 30[23]") && asksToSignIn(answer)))
                                .toList())
                        .as("round %d of seed %d", round, seed)
                        .isEmpty();
            } catch (EOFException | SocketException closed) {
                // Closing without an answer is one, to what does not come whole.
            }
        }
    }

    /** A spoiled path may lead out of the API to a page, which asks to sign in first. */
    private static boolean asksToSignIn(RawAnswer answer) {
        return answer.first("location").matches("(http://[^/]+)?/aanmelden(\\?.*)?");
    }

    private void assertRefused(String garbage) throws IOException {
        try (RawConnection connection = new RawConnection(product.port(), PATIENCE)) {
            connection.sendQuietly(garbage);
            assertRefusedAndClosed(connection);
        }
    }

    private void assertRefusedAndClosed(RawConnection connection) throws IOException {
        try {
            connection.endSending();
            RawAnswer answer = connection.answer(false);
            assertThat(answer.status())
                    .satisfiesAnyOf(status -> assertThat(status).isBetween(400, 499), status -> assertThat(status)
                            .isIn(501, 505));
            assertThat(judge.form(answer, false).stream()
                            .filter(fault -> !fault.matches("status 50[15]"))
                            .toList())
                    .isEmpty();
            assertThat(connection.readToEnd()).as("answers to what follows").isZero();
        } catch (EOFException | SocketException closed) {
            // Closed without an answer.
        }
    }
}

package nl.waaier.api.importing.web;

import static nl.waaier.api.testing.Http.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import nl.waaier.api.importing.job.Deliveries;
import nl.waaier.api.importing.job.ImportQueue;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.TestIssuer;
import nl.waaier.api.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A zip that comes in pieces over a line that breaks. */
@SpringBootTest(
        classes = ImportOverHttpTest.Slice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
class UploadInPiecesTest {

    private static final byte[] ZIP = Deliveries.zip(TestWorld.BOARD.value(), TestWorld.FOREIGN_BOARD.value());
    private static final String PIECE = "application/offset+octet-stream";

    @TempDir
    private static Path directory;

    private final TestIssuer issuer = new TestIssuer();
    private final Http http;
    private final int port;
    private final ImportQueue queue;

    UploadInPiecesTest(@LocalServerPort int port, @Autowired ImportQueue queue) {
        http = new Http(port);
        this.port = port;
        this.queue = queue;
    }

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> Databases.h2(directory));
        properties.add("waaier.data-dir", () -> directory.toString());
    }

    @Test
    void aZipInThreePiecesIsTakenInAsOneImport() {
        String upload = begin("?dryRun=true");
        assertThat(offset(upload)).isZero();
        assertThat(piece(upload, 0, 100).statusCode()).isEqualTo(204);
        assertThat(piece(upload, 100, 101).headers().firstValue("Upload-Offset"))
                .hasValue("101");
        assertThat(offset(upload)).isEqualTo(101);
        assertThat(piece(upload, 101, ZIP.length).statusCode()).isEqualTo(204);
        JsonNode job = untilDone(upload);
        assertThat(job.path("state").asString()).isEqualTo("done");
        assertThat(job.path("dryRun").asBoolean()).isTrue();
        assertThat(job.path("rowsRead").asInt()).isEqualTo(19);
    }

    @Test
    void whatCameBeforeTheLineBrokeIsKept() throws IOException {
        String upload = begin("?dryRun=true");
        try (Socket client = new Socket("localhost", port)) {
            String head = "PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + hr()
                    + "\r\nContent-Type: " + PIECE + "\r\nUpload-Offset: 0\r\nContent-Length: " + ZIP.length
                    + "\r\n\r\n";
            client.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            client.getOutputStream().write(ZIP, 0, 700);
            client.getOutputStream().flush();
            client.shutdownOutput();
            client.getInputStream().readAllBytes();
        }
        long kept = offset(upload);
        assertThat(kept).isEqualTo(700);
        assertThat(piece(upload, (int) kept, ZIP.length).statusCode()).isEqualTo(204);
        assertThat(untilDone(upload).path("state").asString()).isEqualTo("done");
    }

    @Test
    void theLastPieceMayBeSentAgainWhenNobodyHeardTheAnswer() {
        String upload = begin("?dryRun=true");
        piece(upload, 0, ZIP.length);
        String submittedAt = untilDone(upload).path("submittedAt").asString();
        assertThat(offset(upload)).isEqualTo(ZIP.length);
        assertThat(piece(upload, ZIP.length, ZIP.length).statusCode()).isEqualTo(204);
        assertThat(untilDone(upload).path("submittedAt").asString()).isEqualTo(submittedAt);
    }

    @Test
    void aPieceThatDoesNotBeginWhereTheUploadWasLeftIsRefused() {
        String upload = begin("?dryRun=true");
        piece(upload, 0, 100);
        assertProblem(piece(upload, 99, 200), 409);
        assertProblem(piece(upload, 101, 200), 409);
        assertProblem(send(upload, 100, BodyPublishers.ofByteArray(new byte[ZIP.length])), 409);
        assertThat(offset(upload)).isEqualTo(100);
    }

    @Test
    void aFullQueueKeepsTheUploadForLater() {
        queue.stop();
        try {
            for (int i = 0; i < 10; i++) {
                piece(begin("?dryRun=true"), 0, ZIP.length);
            }
            String upload = begin("?dryRun=true");
            assertProblem(piece(upload, 0, ZIP.length), 503);
            queue.start();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> piece(upload, ZIP.length, ZIP.length).statusCode() == 204);
            assertThat(untilDone(upload).path("state").asString()).isEqualTo("done");
        } finally {
            if (!queue.isRunning()) {
                queue.start();
            }
        }
    }

    @Test
    void anUploadExistsForNobodyElseAndNoLongerWhenItIsGivenUp() {
        String upload = begin("");
        String foreign = issuer.sign(issuer.claims(UserRole.HR)
                .claim("board", TestWorld.FOREIGN_BOARD.value())
                .build());
        String colleague =
                issuer.sign(issuer.claims(UserRole.HR).subject("colleague").build());
        for (String other : new String[] {foreign, colleague}) {
            assertThat(head(upload, other).statusCode()).isEqualTo(404);
            assertProblem(
                    http.send(http.request("PATCH", upload, other, BodyPublishers.ofByteArray(ZIP))
                            .header("Content-Type", PIECE)
                            .header("Upload-Offset", "0")),
                    404);
            assertProblem(http.send(http.request("DELETE", upload, other, BodyPublishers.noBody())), 404);
        }
        assertThat(http.send(http.request("DELETE", upload, hr(), BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(head(upload, hr()).statusCode()).isEqualTo(404);
        assertThat(head("/v1/imports/uploads/" + UUID.randomUUID(), hr()).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HR")
    void nobodyButHrMayBeginOne(UserRole role) {
        assertProblem(begin("", issuer.token(role), "100"), 403);
    }

    @Test
    void aLengthThatIsNotPossibleIsRefused() {
        assertProblem(begin("", hr(), "0"), 400);
        assertProblem(begin("", hr(), "x"), 400);
        assertProblem(begin("", hr(), Long.toString(UploadController.MAX_SIZE + 1)), 413);
        assertProblem(begin("?from=2024-08-01", hr(), "100"), 400);
        assertProblem(begin("?full=true&from=2024-08-01&until=2024-07-31", hr(), "100"), 400);
        assertProblem(begin("?full=true&schools=x", hr(), "100"), 400);
    }

    private String begin(String query) {
        HttpResponse<String> begun = begin(query, hr(), Integer.toString(ZIP.length));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        assertThat(begun.headers().firstValue("Tus-Resumable")).hasValue("1.0.0");
        assertThat(begun.headers().firstValue("Upload-Expires").orElseThrow()).endsWith("GMT");
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> begin(String query, String token, String length) {
        return http.send(http.request("POST", "/v1/imports/uploads" + query, token, BodyPublishers.noBody())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", length));
    }

    private HttpResponse<String> piece(String upload, int from, int to) {
        return send(upload, from, BodyPublishers.ofByteArray(Arrays.copyOfRange(ZIP, from, to)));
    }

    private HttpResponse<String> send(String upload, int from, BodyPublisher body) {
        return http.send(http.request("PATCH", upload, hr(), body)
                .header("Content-Type", PIECE)
                .header("Upload-Offset", Integer.toString(from)));
    }

    private HttpResponse<String> head(String upload, String token) {
        return http.send(http.request("HEAD", upload, token, BodyPublishers.noBody()));
    }

    private long offset(String upload) {
        HttpResponse<String> told = head(upload, hr());
        assertThat(told.statusCode()).isEqualTo(204);
        assertThat(told.headers().firstValue("Upload-Length")).hasValue(Integer.toString(ZIP.length));
        assertThat(told.headers().firstValue("Cache-Control")).hasValue("no-store");
        return Long.parseLong(told.headers().firstValue("Upload-Offset").orElseThrow());
    }

    private JsonNode untilDone(String upload) {
        String location = upload.replace("/uploads", "");
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Http.read(http.get(location, hr())),
                        job -> job.path("state").asString().matches("done|failed"));
    }

    private String hr() {
        return issuer.token(UserRole.HR);
    }
}

package nl.waaier.api.faults.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A delivery of which the client leaves halfway is nobody's defect, and leaves nothing behind. */
@ExtendWith(OutputCaptureExtension.class)
class BrokenUploadTest {

    private static final String HR = Product.token(UserRole.HR, new BoardNumber("12345"));

    @Test
    void anUploadThatBreaksOffIsNoDefectAndNoImport(@TempDir Path data, CapturedOutput log) throws IOException {
        try (Product product = Product.start(data, Map.of())) {
            for (String length : List.of("Content-Length: 100000", "Transfer-Encoding: chunked")) {
                try (RawConnection leaving = new RawConnection(product.port(), Duration.ofSeconds(30))) {
                    leaving.send("POST /v1/imports HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + HR
                            + "\r\nContent-Type: application/zip\r\n" + length + "\r\n\r\n3e8\r\n" + "P".repeat(500));
                    leaving.endSending();
                    leaving.readToEnd();
                }
            }
            assertThat(Http.read(product.http().get("/v1/imports", HR)).toString())
                    .isEqualTo("[]");
            await().atMost(Duration.ofSeconds(30)).until(() -> uploads(data) == 0);
        }
        assertThat(log).doesNotContain("defect", "ERROR");
    }

    private static long uploads(Path data) throws IOException {
        Path imports = data.resolve("imports");
        if (!Files.isDirectory(imports)) {
            return 0;
        }
        try (Stream<Path> folders = Files.list(imports)) {
            return folders.count();
        }
    }
}

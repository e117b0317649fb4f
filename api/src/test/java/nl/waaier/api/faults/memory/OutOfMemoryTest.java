package nl.waaier.api.faults.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.ProductProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process without memory ends and says why: it does not hang with its port open. */
class OutOfMemoryTest {

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    OutOfMemoryTest() {}

    @Test
    void theProcessEndsWithoutAnyOptionOfItsMachine() {
        try (ProductProcess product = ProductProcess.of(
                directory,
                LeakingMain.class.getName(),
                System.getProperty("java.class.path"),
                List.of("-Xmx128m"),
                Map.of("spring.datasource.url", Databases.h2(directory)))) {
            product.launch();
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                ask(product);
                return !product.isAlive();
            });
            assertThat(product.printed()).contains("Memory has run out: the process ends");
        }
    }

    /** Whoever asks meets a thread that finds no memory. */
    private static void ask(ProductProcess product) {
        try {
            product.http().get("/v1/boards/12345/role-mix", null);
        } catch (AssertionError unanswered) {
            // What is to be seen is whether it ends.
        }
    }
}

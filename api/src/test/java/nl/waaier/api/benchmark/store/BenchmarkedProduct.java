package nl.waaier.api.benchmark.store;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.waaier.api.Application;
import nl.waaier.api.testing.ProductProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole product as a process of its own, run by the Java that a user would run it by: no options but the heap. */
public final class BenchmarkedProduct {

    private static final Duration FOLDED = Duration.ofMinutes(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BenchmarkedProduct() {}

    /**
     * The product, not yet started.
     *
     * @param parent where a directory of its own is made
     * @param heap how much heap it may take, as in {@code -Xmx}
     * @param more further options of its virtual machine
     */
    public static ProductProcess of(Path parent, String heap, Map<String, String> settings, String... more) {
        return of(parent, System.getProperty("java.class.path"), heap, settings, more);
    }

    /** The same from other classes than those of the build. */
    static ProductProcess of(Path parent, String classPath, String heap, Map<String, String> settings, String... more) {
        try {
            // Takes back what tests set that want a short start and no speed.
            List<String> options =
                    new ArrayList<>(List.of("-XX:TieredStopAtLevel=4", "-XX:-UseSerialGC", "-Xmx" + heap));
            options.addAll(List.of(more));
            // For a profile of what was measured.
            Stream.of(System.getProperty("benchmark.product", "").split(" "))
                    .filter(option -> !option.isBlank())
                    .forEach(options::add);
            return ProductProcess.of(
                    Files.createTempDirectory(parent, "product"),
                    Application.class.getName(),
                    classPath,
                    options,
                    settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the read model has every event. */
    public static void awaitFolded(ProductProcess product) {
        await().atMost(FOLDED).pollInterval(Duration.ofMillis(100)).until(() -> isFolded(product));
    }

    private static boolean isFolded(ProductProcess product) {
        JsonNode status = JSON.readTree(
                product.management().get("/actuator/readmodel", null).body());
        return status.path("ready").asBoolean() && status.path("behind").asLong() == 0;
    }
}

package nl.waaier.api.benchmark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waaier.api.testing.ProductProcess;

/**
 * The product as the operator's guide has it started faster: the jar extracted, and the classes and profiles of one start kept
 * in an AOT cache (JEP 483, 514 and 515) that the next starts begin from.
 */
public final class CachedProduct {

    private static final Path JARS = Path.of("api", "target");

    private final Path scratch;
    private final String classPath;
    private final Path cache;

    private CachedProduct(Path scratch, String classPath, Path cache) {
        this.scratch = scratch;
        this.classPath = classPath;
        this.cache = cache;
    }

    /** Extracts the jar of the build; empty when it is not built, as it is not before the tests have passed. */
    public static Optional<CachedProduct> extract(Path scratch) throws IOException, InterruptedException {
        Optional<Path> jar = jarOfTheBuild();
        if (jar.isEmpty()) {
            return Optional.empty();
        }
        Path extracted = Files.createTempDirectory(scratch, "extracted");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djarmode=tools");
        command.addAll(List.of("-jar", jar.get().toString(), "extract", "--force", "--destination"));
        command.add(extracted.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("could not extract " + jar.get());
        }
        return Optional.of(new CachedProduct(
                scratch, extracted.resolve(jar.get().getFileName()).toString(), extracted.resolve("waaier.aot")));
    }

    private static Optional<Path> jarOfTheBuild() throws IOException {
        if (!Files.isDirectory(JARS)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(JARS)) {
            return files.filter(file -> file.getFileName().toString().matches("waaier-api-.*\\.jar"))
                    .findFirst();
        }
    }

    /** A product that writes the cache when it stops. */
    public ProductProcess training(String heap, Map<String, String> settings) {
        return BenchmarkedProduct.of(scratch, classPath, heap, settings, "-XX:AOTCacheOutput=" + cache);
    }

    /** A product that begins from the cache. */
    public ProductProcess product(String heap, Map<String, String> settings) {
        return BenchmarkedProduct.of(scratch, classPath, heap, settings, "-XX:AOTCache=" + cache);
    }
}

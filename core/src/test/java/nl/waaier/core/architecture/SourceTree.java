package nl.waaier.core.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, found from whatever folder a test runs in. */
final class SourceTree {

    /** The folder with the modules in it. */
    static final Path ROOT = root();

    private SourceTree() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("core")) || !Files.isDirectory(folder.resolve("docs"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no folder with core and docs above this one");
            }
        }
        return folder;
    }

    /** The Java files of all modules under {@code src/main/java} or {@code src/test/java}. */
    static List<Path> javaFiles(String part) {
        return Stream.of("core", "projections", "api")
                .map(module -> ROOT.resolve(module, "src", part, "java"))
                .filter(Files::isDirectory)
                .flatMap(SourceTree::javaFilesIn)
                .toList();
    }

    private static Stream<Path> javaFilesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.waaier.api.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/**
 * The product as it was a version ago: without one kind of event, and with an earlier form of the read model. Its two classes
 * are compiled anew from the sources of this build, and stand before it in the class path.
 */
final class OlderBuild {

    /** The kind of event that it does not know. */
    static final String UNKNOWN = "recognition-given";

    private OlderBuild() {}

    /**
     * Compiles it.
     *
     * @param folder where to put its classes
     * @return its class path
     */
    static String classPath(Path folder) {
        Path root = root(Path.of("").toAbsolutePath());
        compile(
                folder,
                root.resolve("core/src/main/java/nl/waaier/core/EventTypes.java"),
                "Stream.of(FactKind.values())",
                "Stream.of(FactKind.values()).filter(kind -> kind != FactKind.RECOGNITION_GIVEN)");
        compile(
                folder,
                root.resolve("projections/src/main/java/nl/waaier/projections/store/ReadModel.java"),
                "int VERSION = 2;",
                "int VERSION = 1;");
        return folder + System.getProperty("path.separator") + System.getProperty("java.class.path");
    }

    private static void compile(Path folder, Path source, String now, String then) {
        try {
            String text = Files.readString(source);
            assertThat(text).contains(now);
            Path older = Files.createDirectories(folder.resolve("source")).resolve(source.getFileName());
            Files.writeString(older, text.replace(now, then));
            int result = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "-proc:none",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "-d",
                            folder.toString(),
                            older.toString());
            assertThat(result).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root(Path folder) {
        if (Files.exists(folder.resolve("publiccode.yml"))) {
            return folder;
        }
        Path parent = folder.getParent();
        if (parent == null) {
            throw new IllegalStateException("not started inside the project");
        }
        return root(parent);
    }
}

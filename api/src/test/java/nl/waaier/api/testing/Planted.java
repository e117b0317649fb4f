package nl.waaier.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The product with one place in its source made wrong: a class path for a process of its own. Says exactly which
 * protection is taken out, and fails when the product has changed so that there is nothing to take out any more.
 */
public final class Planted {

    private static final List<String> MODULES = List.of("core", "projections", "api");

    private Planted() {}

    /**
     * A class path on which a class of the product has a fault.
     *
     * @param directory where the faulty class may be written
     * @param className which class; top-level
     * @param right what stands in its source, once
     * @param wrong what to put there
     */
    public static String fault(Path directory, String className, String right, String wrong) {
        Path source = source(className);
        try {
            String text = Files.readString(source);
            assertThat(text.split(Pattern.quote(right), -1))
                    .as("%s has this once: %s", source, right)
                    .hasSize(2);
            Path root = Files.createTempDirectory(directory, "planted");
            Path faulty = root.resolve(source.getFileName());
            Files.writeString(faulty, text.replace(right, wrong));
            compile(faulty, root);
            return root + File.pathSeparator + System.getProperty("java.class.path");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests run in the folder of their module. */
    private static Path source(String className) {
        String file = className.replace('.', '/') + ".java";
        return MODULES.stream()
                .flatMap(module -> Stream.of(Path.of("..", module), Path.of(module)))
                .map(module -> module.resolve("src/main/java").resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no source of " + className));
    }

    private static void compile(Path source, Path root) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            complaints,
                            files,
                            null,
                            List.of("-proc:none", "-nowarn", "-parameters", "-d", root.toString()),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as("%s", complaints).isTrue();
        }
    }
}

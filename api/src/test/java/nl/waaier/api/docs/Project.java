package nl.waaier.api.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The project's files, wherever the tests are started. */
public final class Project {

    /** The folder that holds all modules. */
    public static final Path ROOT = root(Path.of("").toAbsolutePath());

    private Project() {}

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

    /** Every Java file of all modules, tests included. */
    static List<Path> sources() {
        return Stream.of("core", "projections", "api")
                .map(module -> ROOT.resolve(module).resolve("src"))
                .flatMap(Project::sourcesOf)
                .toList();
    }

    private static Stream<Path> sourcesOf(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(p -> p.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page of documentation: the README, and all Markdown under {@code docs}. */
    static List<Path> pages() {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(p -> p.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that the product is made of and that can be read as text: sources and settings. */
    static List<Path> productFiles() {
        try (Stream<Path> api = Files.walk(ROOT.resolve("api/src/main"));
                Stream<Path> projections = Files.walk(ROOT.resolve("projections/src/main"))) {
            return Stream.concat(api, projections)
                    .filter(p -> p.toString().endsWith(".java") || p.toString().endsWith(".yaml"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all Java files of the three modules, without their ending. */
    static Set<String> javaFiles() {
        Set<String> names = new TreeSet<>();
        for (String module : List.of("core", "projections", "api")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> names.add(name.substring(0, name.length() - ".java".length())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    /** The text of a file. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

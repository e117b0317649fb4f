package nl.waaier.api.importing.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises a delivery on this machine that did not change since. */
final class Fingerprint {

    private static final String FILE = "source.txt";

    private Fingerprint() {}

    static String of(Path source, boolean dryRun) throws IOException {
        Path path = source.toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            return path + " absent";
        }
        try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(Fingerprint::ofFile)
                    .collect(Collectors.joining("\n", path + (dryRun ? " dry run\n" : "\n"), ""));
        }
    }

    private static String ofFile(Path file) {
        try {
            return file.getFileName() + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isOf(WorkFolder folder, String fingerprint) {
        try {
            return Files.exists(folder.file(FILE))
                    && Files.readString(folder.file(FILE)).equals(fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void keep(WorkFolder folder, String fingerprint) {
        try {
            folder.create();
            Files.writeString(folder.file(FILE), fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

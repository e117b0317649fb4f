package nl.waaier.api.platform.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Erasures kept apart from the database, one to a line, so that a backup of the database from before does not bring anybody back.
 * Several nodes may write to one file. It is its owner's alone, and so is a folder that is made for it; where the file system knows no such
 * rights, nothing is done about them.
 *
 * @param path where it is
 */
record ErasuresFile(Path path) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Every erasure in it; none when there is no file. A line that was cut off by a crash is none. */
    List<Erased> read() {
        try {
            if (Files.notExists(path)) {
                return List.of();
            }
            keepFromOthers();
            String text = Files.readString(path);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .filter(line -> line.endsWith("}"))
                    .map(line -> JSON.readValue(line, Erased.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the erasures that are kept apart cannot be read", e);
        }
    }

    /** @throws UncheckedIOException when nothing can be added, asked before anything is erased */
    void requireWritable() {
        add(List.of());
    }

    /** Adds erasures, durably. */
    void add(List<Erased> erased) {
        StringBuilder lines = new StringBuilder();
        // Whatever a crash left of a line stays on a line of its own.
        erased.forEach(one -> lines.append('\n').append(JSON.writeValueAsString(one)));
        if (!erased.isEmpty()) {
            lines.append("\n");
        }
        try (FileChannel file = open()) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("an erasure cannot be kept apart from the database", e);
        }
    }

    private FileChannel open() throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        boolean fresh = Files.notExists(path);
        if (folder != null && Files.notExists(folder)) {
            Files.createDirectories(folder);
            keepFromOthers(folder, "rwx------");
        }
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        if (fresh) {
            keepFromOthers();
        }
        return file;
    }

    private void keepFromOthers() throws IOException {
        keepFromOthers(path, "rw-------");
    }

    private static void keepFromOthers(Path path, String rights) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }
}

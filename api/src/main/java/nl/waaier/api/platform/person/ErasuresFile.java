package nl.waaier.api.platform.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Erasures kept apart from the database, one to a line, so that a backup of the database from before does not bring anybody back.
 * Several nodes may write to one file.
 *
 * @param path where it is
 */
record ErasuresFile(Path path) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Every erasure in it; none when there is no file. A line that was cut off by a crash is none. */
    List<ErasedPerson> read() {
        try {
            if (Files.notExists(path)) {
                return List.of();
            }
            String text = Files.readString(path);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .filter(line -> line.endsWith("}"))
                    .map(line -> JSON.readValue(line, ErasedPerson.class))
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
    void add(List<ErasedPerson> erased) {
        StringBuilder lines = new StringBuilder();
        // Whatever a crash left of a line stays on a line of its own.
        erased.forEach(one -> lines.append('\n').append(JSON.writeValueAsString(one)));
        if (!erased.isEmpty()) {
            lines.append("\n");
        }
        try (FileChannel file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("an erasure cannot be kept apart from the database", e);
        }
    }
}

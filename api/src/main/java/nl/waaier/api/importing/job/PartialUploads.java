package nl.waaier.api.importing.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waaier.core.shared.BoardNumber;
import tools.jackson.databind.json.JsonMapper;

/**
 * Zips that come in pieces, on the disk of the node where they arrive. What came stays when the line breaks or the process is
 * killed; one that nobody goes on with for a day is thrown away.
 */
public final class PartialUploads {

    /** How long one waits for its next piece. */
    public static final Duration KEPT = Duration.ofDays(1);

    /** Uploads of one board that may be under way at a time. */
    static final int MOST = 10;

    private static final String SELF = "partial.json";
    private static final String BYTES = "partial.zip";
    private static final int PIECE = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Clock clock;

    PartialUploads(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Begins one; empty when as many of the board are under way as may. */
    public synchronized Optional<PartialUpload> begin(
            long length, BoardNumber board, String submittedBy, ImportOptions options) {
        clearAway();
        if (all().stream()
                        .filter(one -> one.board().equals(board) && !isWhole(one))
                        .count()
                >= MOST) {
            return Optional.empty();
        }
        PartialUpload upload =
                new PartialUpload(UUID.randomUUID(), board, submittedBy, length, clock.instant(), options);
        WorkFolder own = folder(upload.id());
        own.create();
        try {
            Files.createFile(own.file(BYTES));
            // Last, and at once: a folder without it is none.
            Files.writeString(own.file(SELF + ".new"), JSON.writeValueAsString(upload));
            Files.move(own.file(SELF + ".new"), own.file(SELF), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(upload);
    }

    /** The one with this number that this person of this board began, unless it was thrown away. */
    public Optional<PartialUpload> find(UUID id, BoardNumber board, String submittedBy) {
        return read(folder(id).file(SELF))
                .filter(one -> one.board().equals(board) && one.submittedBy().equals(submittedBy))
                .filter(one -> clock.instant().isBefore(expires(one)));
    }

    /** How many bytes have come; all of them when it has become an import, which took them over. */
    public long offset(PartialUpload upload) {
        try {
            return Files.exists(zip(upload)) ? Files.size(zip(upload)) : upload.length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether all has come. */
    public boolean isWhole(PartialUpload upload) {
        return offset(upload) == upload.length();
    }

    /** When it is thrown away, unless another piece comes. */
    public Instant expires(PartialUpload upload) {
        try {
            Path zip = zip(upload);
            Instant last = Files.exists(zip) ? Files.getLastModifiedTime(zip).toInstant() : upload.begun();
            return (last.isAfter(upload.begun()) ? last : upload.begun()).plus(KEPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds what comes. All that came before a line broke is kept, on disk.
     *
     * @param offset how many bytes the sender believes have come
     * @return how many have come now; empty when the sender is mistaken, somebody else is adding, or there is more than was
     *     announced, of which nothing beyond that is kept
     * @throws IOException when the line breaks
     */
    public Optional<Long> append(PartialUpload upload, long offset, InputStream more) throws IOException {
        if (isWhole(upload)) {
            return offset == upload.length() ? Optional.of(offset) : Optional.empty();
        }
        Optional<WorkFolder.Claim> claimed = folder(upload.id()).claim();
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        try (WorkFolder.Claim claim = claimed.get();
                FileChannel zip = FileChannel.open(zip(upload), StandardOpenOption.APPEND)) {
            return claim.channel().isOpen() && zip.size() == offset
                    ? append(zip, upload.length(), more)
                    : Optional.empty();
        }
    }

    private static Optional<Long> append(FileChannel zip, long length, InputStream more) throws IOException {
        byte[] piece = new byte[PIECE];
        try {
            for (int read = more.read(piece); read >= 0; read = more.read(piece)) {
                if (zip.size() + read > length) {
                    return Optional.empty();
                }
                ByteBuffer bytes = ByteBuffer.wrap(piece, 0, read);
                while (bytes.hasRemaining()) {
                    zip.write(bytes);
                }
            }
            return Optional.of(zip.size());
        } finally {
            zip.force(true);
        }
    }

    /** The zip, all of which has come; to be closed. */
    InputStream open(PartialUpload upload) throws IOException {
        return Files.newInputStream(zip(upload));
    }

    private Path zip(PartialUpload upload) {
        return folder(upload.id()).file(BYTES);
    }

    /** An import has its bytes now; that it came whole is still told. */
    void handedOver(PartialUpload upload) {
        try {
            Files.deleteIfExists(zip(upload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws one away. */
    public void drop(PartialUpload upload) {
        folder(upload.id()).delete();
    }

    /** Throws away those that nobody went on with, and what was not even begun. */
    synchronized void clearAway() {
        for (Path one : folders()) {
            Optional<PartialUpload> upload = read(one.resolve(SELF));
            if (upload.isEmpty() || !clock.instant().isBefore(expires(upload.get()))) {
                WorkFolder.at(one).deleteIfUnclaimed();
            }
        }
    }

    private List<PartialUpload> all() {
        return folders().stream()
                .flatMap(one -> read(one.resolve(SELF)).stream())
                .toList();
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<PartialUpload> read(Path self) {
        return Files.exists(self) ? Optional.of(JSON.readValue(self.toFile(), PartialUpload.class)) : Optional.empty();
    }

    private WorkFolder folder(UUID id) {
        return WorkFolder.of(folder, id);
    }
}

package nl.waaier.api.importing.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waaier.api.importing.profile.Profiles;
import org.jspecify.annotations.Nullable;

/**
 * Where one import keeps what it needs: the upload and its working files. Holds personal data, so only the owner of the process
 * can read it, and it is deleted when the import has come to an end.
 */
public final class WorkFolder {

    private static final String FINGERPRINT = "source.txt";
    private static final String WEIGHED = "weighed";

    private final Path path;

    private WorkFolder(Path path) {
        this.path = path;
    }

    static WorkFolder of(Path imports, UUID job) {
        return new WorkFolder(imports.resolve(job.toString()));
    }

    static WorkFolder at(Path path) {
        return new WorkFolder(path);
    }

    /** Makes the folder, and those above it as far as they are not there. */
    void create() {
        try {
            Files.createDirectories(path, ownerOnly());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** The delivery as uploaded. */
    public Path upload() {
        return path.resolve("upload.zip");
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Tells a delivery on this machine from any other, and from itself after a change. */
    static String fingerprint(Path source, ImportOptions options) {
        Path path = source.toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            return path + " absent";
        }
        try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
            StringBuilder text = new StringBuilder(path + " " + options.dryRun() + " " + options.full() + " "
                    + options.confirmed() + " " + Profiles.text(options.profile()));
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append('\n')
                        .append(file.getFileName())
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file).toMillis());
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this is the folder of the delivery with this fingerprint. */
    boolean isOf(String fingerprint) {
        try {
            return Files.exists(file(FINGERPRINT))
                    && Files.readString(file(FINGERPRINT)).equals(fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes this the folder of the delivery with this fingerprint. */
    void keep(String fingerprint) {
        try {
            create();
            Files.writeString(file(FINGERPRINT), fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is known that the delivery does not withdraw too much. */
    boolean isWeighed() {
        return Files.exists(file(WEIGHED));
    }

    /** From now on it is known that the delivery does not withdraw too much. */
    void weighed() {
        try {
            Files.createFile(file(WEIGHED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Claims the folder for this process until it is closed or ends; empty when another one has it. */
    Optional<Claim> claim() {
        create();
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve("claim"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Claim(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Deletes the folder, unless a process is working in it. */
    void deleteIfUnclaimed() {
        Optional<Claim> claim = claim();
        if (claim.isPresent()) {
            claim.get().close();
            delete();
        }
    }

    /** Deletes the folder and all in it. */
    void delete() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder claimed. */
    record Claim(FileChannel channel) implements AutoCloseable {

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

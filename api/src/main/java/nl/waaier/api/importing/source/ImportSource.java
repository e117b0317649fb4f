package nl.waaier.api.importing.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.DeliveryRule;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Warning;

/** A delivery: some of the five files. Nothing of it is ever written under a name that it chose itself. */
public sealed interface ImportSource extends AutoCloseable permits FolderSource, ZipSource {

    /**
     * Opens a folder or a zip.
     *
     * @throws DeliveryRefused when it is neither, has none of the files or one of them twice, or is beyond the limits
     */
    static ImportSource open(Path path, SourceLimits limits) {
        if (Files.isDirectory(path)) {
            return FolderSource.open(path, limits);
        }
        if (Files.isRegularFile(path)) {
            return ZipSource.open(path, limits);
        }
        throw new DeliveryRefused(DeliveryRule.DELIVERY_NOT_FOUND);
    }

    /** The files that are there. */
    Set<ImportFile> files();

    /** Bytes of a file that is there, unpacked. Reading it yields no more than this. */
    long size(ImportFile file);

    /**
     * The bytes of a file that is there.
     *
     * @throws IOException when it cannot be read
     */
    InputStream open(ImportFile file) throws IOException;

    /** What is told about names in the delivery. */
    List<Warning> warnings();

    /** All bytes together. */
    default long size() {
        return files().stream().mapToLong(this::size).sum();
    }

    @Override
    void close() throws IOException;
}

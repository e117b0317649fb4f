package nl.waaier.api.faults.restore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A backup of a PostgreSQL database. */
interface DatabaseCopy {

    /**
     * Takes a backup of a database that may be in use: as the operator's page says where there is a {@code pg_dump} for its server,
     * and else every table by {@code COPY}.
     *
     * @param folder where to keep it
     */
    static DatabaseCopy of(String url, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DumpedCopy.isPossibleFor(url) ? DumpedCopy.of(url, folder) : SnapshotCopy.of(url);
    }

    /** Puts it back into a new database and answers the JDBC URL of that. */
    String restored();

    /** All that it holds, as text. */
    String text();
}

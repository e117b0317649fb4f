package nl.waaier.api.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of its own that can be killed, and started again on its data at the same port. Like a server in
 * production, and unlike one that is only to be fast, it answers a commit when that is in its log. As root it runs by way
 * of a user namespace.
 */
public final class PostgresServer implements AutoCloseable {

    private final Path data;
    private final Map<String, String> settings;
    private EmbeddedPostgres server;

    /**
     * Starts one.
     *
     * @param data where it keeps its data; empty, or what one before it left
     * @param settings further settings of the server
     */
    public PostgresServer(Path data, Map<String, String> settings) {
        this.data = data;
        this.settings = Map.copyOf(settings);
        this.server = start(0);
    }

    private EmbeddedPostgres start(int port) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
        settings.forEach(builder::setServerConfig);
        if (port != 0) {
            builder.setPort(port);
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start (as root, that needs `unshare -U` to work)", e);
        }
    }

    /** The JDBC URL of its database, the same after every start. */
    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Ends all of its processes at once, as {@code kill -9} does; first of all it is kept from starting another. */
    public void kill() {
        ProcessHandle postmaster = postmaster();
        Signals.send("STOP", postmaster.pid());
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** As it says itself: what was started here is the command that started it, and ended when that was done. */
    private ProcessHandle postmaster() {
        try {
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again where it was, on what it had written. */
    public void restart() {
        int port = server.getPort();
        close();
        server = start(port);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException | RuntimeException dead) {
            // Killed before; what is left of it is only its lock.
        }
    }
}

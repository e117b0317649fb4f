package nl.waaier.api.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Empty databases for tests. PostgreSQL is one real server per process, started when first asked for (as root by way of
 * a user namespace), or the one whose JDBC URL the environment variable {@value #SERVER} holds, credentials included;
 * there every database made is dropped at the end.
 */
public final class Databases {

    /** Names the environment variable that names a server to test on. */
    public static final String SERVER = "WAAIER_TEST_POSTGRES_URL";

    private static final Queue<String> TO_DROP = new ConcurrentLinkedQueue<>();

    private Databases() {}

    /** The databases that everything must work on. */
    public enum Kind {
        /** A file. */
        H2,
        /** A server. */
        POSTGRESQL;

        /**
         * A new, empty database.
         *
         * @param directory where to keep it, if it is a file
         * @return its JDBC URL
         */
        public String url(Path directory) {
            return switch (this) {
                case H2 -> h2(directory);
                case POSTGRESQL -> postgres();
            };
        }
    }

    /** The JDBC URL of a new, empty H2 database in this directory, with the settings of the embedded default. */
    public static String h2(Path directory) {
        return "jdbc:h2:file:" + directory.resolve("h2-" + UUID.randomUUID()).toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    /** The JDBC URL of a new, empty PostgreSQL database. */
    public static String postgres() {
        String name = "waaier_test_" + UUID.randomUUID().toString().replace("-", "");
        String server = Server.URL;
        administer(server, "create database " + name);
        TO_DROP.add(name);
        return onDatabase(server, name);
    }

    /** Runs SQL on a database. */
    public static void administer(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String onDatabase(String server, String name) {
        int query = server.indexOf('?');
        String path = query < 0 ? server : server.substring(0, query);
        return path.substring(0, path.lastIndexOf('/') + 1) + name + (query < 0 ? "" : server.substring(query));
    }

    /** Started by the first who asks. */
    private static final class Server {

        static final String URL = start(System.getenv(SERVER));

        private static String start(@Nullable String named) {
            if (named != null) {
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> TO_DROP.forEach(
                                name -> administer(named, "drop database if exists " + name + " with (force)"))));
                System.out.println("PostgreSQL tests run on the server that " + SERVER + " names");
                return named;
            }
            try {
                // Stops with the process, by a hook of its own.
                // Measured as it is in production; tests need it fast.
                String durable = Boolean.getBoolean("waaier.test.postgres-durable") ? "on" : "off";
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", durable)
                        .setServerConfig("synchronous_commit", durable)
                        .start();
                System.out.println("PostgreSQL tests run on a server of their own");
                return server.getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "no PostgreSQL could be started here; name a server by " + SERVER + " (as root, starting one"
                                + " needs `unshare -U` to work)",
                        e);
            }
        }
    }
}

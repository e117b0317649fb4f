package nl.waaier.api.faults.restore;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.api.testing.Databases;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * Every table by {@code COPY}, all as of one moment: what {@code pg_dump} does, where there is no {@code pg_dump}. But for the access list:
 * the product makes the months, which are not there to be copied into.
 */
final class SnapshotCopy implements DatabaseCopy {

    private static final String TABLES = "select tablename from pg_tables where schemaname = 'public'"
            + " and tablename <> 'flyway_schema_history' and tablename not like 'access\\_list%' order by tablename";

    private final Map<String, byte[]> rows = new LinkedHashMap<>();
    private long lastIndex;

    private SnapshotCopy() {}

    /** Takes a backup of the database as it is at one moment. */
    static SnapshotCopy of(String url) {
        return take(url, Connection.TRANSACTION_REPEATABLE_READ, () -> {});
    }

    /** The planted fault: takes each table as it is when it comes to that table. */
    static SnapshotCopy withoutSnapshot(String url, Runnable betweenEventsAndKeys) {
        return take(url, Connection.TRANSACTION_READ_COMMITTED, betweenEventsAndKeys);
    }

    private static SnapshotCopy take(String url, int isolation, Runnable betweenEventsAndKeys) {
        SnapshotCopy copy = new SnapshotCopy();
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(isolation);
            for (String table : tables(connection)) {
                if (table.equals("idempotency")) {
                    betweenEventsAndKeys.run();
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
                copy.rows.put(table, out.toByteArray());
            }
            copy.lastIndex = number(connection, "select last_value from domainevententry_globalindex_seq");
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(TABLES)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** All that it holds. */
    String text() {
        StringBuilder all = new StringBuilder();
        rows.values().forEach(table -> all.append(new String(table, StandardCharsets.UTF_8)));
        return all.toString();
    }

    @Override
    public String restored() {
        String url = Databases.postgres();
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration", "classpath:db/postgresql")
                .load()
                .migrate();
        Databases.administer(url, "truncate " + String.join(", ", rows.keySet()));
        try (Connection connection = DriverManager.getConnection(url)) {
            for (Map.Entry<String, byte[]> table : rows.entrySet()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Databases.administer(url, "select setval('domainevententry_globalindex_seq', " + lastIndex + ")");
        return url;
    }
}

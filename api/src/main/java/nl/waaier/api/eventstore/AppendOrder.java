package nl.waaier.api.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Makes transactions that append events follow each other, from their first index to their commit. Otherwise a commit
 * may bring an event to light with a lower index than one that was read already, and readers pass it over for ever.
 */
@FunctionalInterface
interface AppendOrder {

    /** Any number will do, as long as nothing else in this database uses it as an advisory lock. */
    String POSTGRESQL_LOCK = "select pg_advisory_xact_lock(5270451)";

    /** H2 gives up waiting after the seconds named here; its own default is far too short for a queue of writers. */
    String H2_LOCK = "select id from append_order where id = 1 for update wait 60";

    /**
     * Waits for the turn of the running transaction, which keeps it until it ends.
     *
     * @throws SQLException when the turn could not be had
     */
    void await(Connection connection) throws SQLException;

    /**
     * The order as the database behind the source keeps it.
     *
     * @throws IllegalStateException when the database is neither PostgreSQL nor H2
     */
    static AppendOrder of(DataSource dataSource) {
        return switch (Databank.of(dataSource)) {
            case POSTGRESQL -> connection -> execute(connection, POSTGRESQL_LOCK);
            case H2 -> connection -> execute(connection, H2_LOCK);
        };
    }

    private static void execute(Connection connection, String lock) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(lock)) {
            statement.execute();
        }
    }
}

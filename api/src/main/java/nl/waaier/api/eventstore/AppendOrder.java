package nl.waaier.api.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Keeps readers from passing over an event. Indexes are given out before the commit, so a commit may bring an event to
 * light with a lower index than one that was read already. On H2 transactions that append follow each other, and that
 * cannot be. On PostgreSQL they run side by side, and a reader that sees a hole can ask whether it may still be filled.
 */
interface AppendOrder {

    /** Any number will do, as long as nothing else in this database uses it as an advisory lock. */
    int POSTGRESQL_LOCK = 5_270_451;

    /** H2 gives up waiting after the seconds named here; its own default is far too short for a queue of writers. */
    String H2_LOCK = "select id from append_order where id = 1 for update wait 60";

    /**
     * Enters the running transaction, which is going to append, before it is given its first index.
     *
     * @throws SQLException when it could not be entered
     */
    void enter(Connection connection) throws SQLException;

    /**
     * The transactions under way, by the database's own names, that may have been given an index and have not come to
     * light, or to nothing, yet. One that is not among them has: what it appended can be read.
     *
     * @throws SQLException when the database could not be asked
     */
    Set<String> underWay(Connection connection) throws SQLException;

    /**
     * The order as the database behind the source keeps it.
     *
     * @throws IllegalStateException when the database is neither PostgreSQL nor H2
     */
    static AppendOrder of(DataSource dataSource) {
        return switch (Databank.of(dataSource)) {
            case POSTGRESQL -> new SideBySide();
            case H2 -> new OneByOne();
        };
    }

    /** Who appends holds a row until its commit. */
    final class OneByOne implements AppendOrder {

        @Override
        public void enter(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(H2_LOCK)) {
                statement.execute();
            }
        }

        @Override
        public Set<String> underWay(Connection connection) {
            return Set.of();
        }
    }

    /**
     * Who appends holds a lock that others can hold too. The database makes a commit visible before it lets go of the
     * locks, so whose lock is gone has nothing left to show.
     */
    final class SideBySide implements AppendOrder {

        private static final String ENTER = "select pg_advisory_xact_lock_shared(" + POSTGRESQL_LOCK + ")";

        // objsubid 1: a lock by one number, whose lower half is objid.
        private static final String UNDER_WAY = """
                select virtualtransaction from pg_locks
                where locktype = 'advisory' and objsubid = 1 and classid = 0 and objid = %d and granted
                    and database = (select oid from pg_database where datname = current_database())""".formatted(POSTGRESQL_LOCK);

        @Override
        public void enter(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
                statement.execute();
            }
        }

        @Override
        public Set<String> underWay(Connection connection) throws SQLException {
            Set<String> transactions = new HashSet<>();
            try (PreparedStatement statement = connection.prepareStatement(UNDER_WAY);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    transactions.add(rows.getString(1));
                }
            }
            return transactions;
        }
    }
}

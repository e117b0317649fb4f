package nl.waaier.api.platform.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps readers from passing over an event. Indexes are given out before the commit, so a commit may bring an event to
 * light with a lower index than one that was read already. On H2 transactions that append follow each other, and that
 * cannot be. On PostgreSQL they run side by side, and a reader that sees a hole can ask whether it may still be filled.
 */
interface AppendOrder {

    /** Any number will do, as long as nothing else in this database uses it as an advisory lock. */
    int POSTGRESQL_LOCK = 5_270_451;

    /**
     * Enters the running transaction, which is going to append, before it is given its first index. It leaves by ending.
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
            case H2 -> OneByOne.in(dataSource);
        };
    }

    /**
     * Who appends holds a lock of this process until its transaction is over. Only one process has an H2 file open, which
     * the start makes sure of; a lock in the file itself would be written there and back with every append.
     */
    final class OneByOne implements AppendOrder {

        private static final long PATIENCE_SECONDS = 60;

        /**
         * Whoever opens the same file again in this process shares its database, so also its lock. One is forgotten when nobody has
         * it any more, and never before: two of one file would keep nobody out.
         */
        private static final Cache<String, ReentrantLock> BY_FILE =
                Caffeine.newBuilder().weakValues().executor(Runnable::run).build();

        private final ReentrantLock lock;

        /** @param file names the database's file */
        OneByOne(String file) {
            this.lock = BY_FILE.get(file, f -> new ReentrantLock());
        }

        static OneByOne in(DataSource dataSource) {
            return new OneByOne(JdbcClient.create(dataSource)
                    .sql("select coalesce(database_path(), database())")
                    .query(String.class)
                    .single());
        }

        /** Whether both keep each other waiting. */
        boolean sharesItsLockWith(OneByOne other) {
            return lock.equals(other.lock);
        }

        /** Of how many files a lock is remembered. */
        static long files() {
            BY_FILE.cleanUp();
            return BY_FILE.estimatedSize();
        }

        @Override
        public void enter(Connection connection) throws SQLException {
            if (lock.isHeldByCurrentThread()) {
                return;
            }
            take();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    lock.unlock();
                }
            });
        }

        private void take() throws SQLException {
            try {
                if (!lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new SQLTimeoutException("another append took too long");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLTimeoutException("interrupted while waiting to append", e);
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

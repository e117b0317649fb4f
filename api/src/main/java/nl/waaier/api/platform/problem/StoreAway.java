package nl.waaier.api.platform.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Whether something failed because the database is away, stopping, starting or out of room, and not because of what it
 * was asked to do. Then asking the same again later makes sense.
 */
public final class StoreAway {

    /** Classes of SQLSTATE: connection, insufficient resources, operator intervention, system error. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    private StoreAway() {}

    /** Whether the database being away is what lies behind an exception. */
    public static boolean isBehind(Throwable thrown) {
        return Causes.of(thrown).anyMatch(StoreAway::isOne);
    }

    /**
     * Whether an exception says itself that the database is away. An embedded database says of a file that it cannot write
     * only that something went wrong, so there it counts what lies behind.
     */
    static boolean isOne(Throwable thrown) {
        return switch (thrown) {
            case ConcurrencyFailureException lostRace -> false;
            case DataAccessResourceFailureException away -> true;
            case TransientDataAccessException away -> true;
            case CannotCreateTransactionException away -> true;
            // A commit or rollback that failed for none of the reasons there are codes for, such as a connection closed
            // before.
            case TransactionSystemException away -> true;
            case SQLTransientConnectionException away -> true;
            case SQLNonTransientConnectionException away -> true;
            case SQLRecoverableException away -> true;
            case SQLException other -> saysSo(other) || Causes.of(other).anyMatch(IOException.class::isInstance);
            default -> false;
        };
    }

    private static boolean saysSo(SQLException failed) {
        String state = failed.getSQLState();
        return state != null && state.length() == 5 && AWAY.contains(state.substring(0, 2));
    }
}

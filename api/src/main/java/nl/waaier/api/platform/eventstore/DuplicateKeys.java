package nl.waaier.api.platform.eventstore;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a lost race: somebody else took the same number in the stream. The SQL standard's state for it is looked
 * for along causes and along the chain of a batch, where PostgreSQL's driver hides it.
 */
final class DuplicateKeys implements PersistenceExceptionResolver {

    private static final String UNIQUE_VIOLATION = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return isDuplicateKey(exception, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isDuplicateKey(@Nullable Throwable problem, Set<Throwable> seen) {
        if (problem == null || !seen.add(problem)) {
            return false;
        }
        if (problem instanceof SQLException e
                && (UNIQUE_VIOLATION.equals(e.getSQLState()) || isDuplicateKey(e.getNextException(), seen))) {
            return true;
        }
        return isDuplicateKey(problem.getCause(), seen);
    }
}

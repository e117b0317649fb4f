package nl.waaier.api.platform.eventstore;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A key of 32 bytes, made by chance, that lies in a table of one row: all nodes have the same, after a restart and a restore too.
 * The first node that starts makes it.
 */
public final class KeyInDatabase {

    private static final int BYTES = 32;

    private KeyInDatabase() {}

    /**
     * The key, made when there is none.
     *
     * @param table where it lies, with the columns {@code id} (1) and {@code secret}
     */
    public static byte[] of(JdbcClient jdbc, PlatformTransactionManager transactions, String table) {
        return read(jdbc, table).orElseGet(() -> make(jdbc, transactions, table));
    }

    private static Optional<byte[]> read(JdbcClient jdbc, String table) {
        return jdbc.sql("select secret from " + table + " where id = 1")
                .query((row, number) -> row.getBytes("secret"))
                .optional();
    }

    private static byte[] make(JdbcClient jdbc, PlatformTransactionManager transactions, String table) {
        byte[] made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> jdbc.sql(
                            "insert into " + table + " (id, secret) values (1, :secret)")
                    .param("secret", made)
                    .update());
            return made;
        } catch (DuplicateKeyException e) {
            // Another node was first: its key is the one.
            return read(jdbc, table).orElseThrow(() -> e);
        }
    }
}

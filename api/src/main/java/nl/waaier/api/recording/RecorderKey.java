package nl.waaier.api.recording;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The key under which who recorded something is hashed. It lies in the database, made by the first node that starts, so that
 * all nodes have the same, after a restart and a restore too. It is read at the start: whoever asked for it while recording
 * would need a second connection to the database, and so many at once would wait for each other.
 */
@Component
class RecorderKey {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final byte[] secret;

    RecorderKey(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.secret = read().orElseGet(this::make);
    }

    /** The 32 bytes. */
    byte[] secret() {
        return secret.clone();
    }

    private Optional<byte[]> read() {
        return jdbc.sql("select secret from recorder_key where id = 1")
                .query((row, number) -> row.getBytes("secret"))
                .optional();
    }

    private byte[] make() {
        byte[] made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        try {
            transaction.executeWithoutResult(
                    status -> jdbc.sql("insert into recorder_key (id, secret) values (1, :secret)")
                            .param("secret", made)
                            .update());
            return made;
        } catch (DuplicateKeyException e) {
            // Another node was first: its key is the one.
            return read().orElseThrow(() -> e);
        }
    }
}

package nl.waaier.api.recording;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The key under which who recorded something is hashed. It lies in the database, made by whichever node needs it first, so
 * that all nodes have the same, after a restart and a restore too.
 */
@Component
class RecorderKey {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private byte @Nullable [] known;

    RecorderKey(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        // Apart from what is being recorded: a key that was seen is never rolled back.
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The 32 bytes. */
    synchronized byte[] secret() {
        byte[] secret = known == null ? read() : known;
        if (secret == null) {
            make();
            secret = read();
        }
        if (secret == null) {
            throw new IllegalStateException("a key that was made is not there");
        }
        known = secret;
        return secret;
    }

    private byte @Nullable [] read() {
        return apart.execute(status -> jdbc.sql("select secret from recorder_key where id = 1")
                .query((row, n) -> row.getBytes("secret"))
                .optional()
                .orElse(null));
    }

    private void make() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            apart.executeWithoutResult(status -> jdbc.sql("insert into recorder_key (id, secret) values (1, :secret)")
                    .param("secret", secret)
                    .update());
        } catch (DuplicateKeyException otherNodeWasFirst) {
            // Its key is the one.
        }
    }
}

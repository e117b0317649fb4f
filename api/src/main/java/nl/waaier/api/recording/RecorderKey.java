package nl.waaier.api.recording;

import nl.waaier.api.platform.eventstore.KeyInDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The key under which who recorded something is hashed. It is read at the start: whoever asked for it while recording
 * would need a second connection to the database, and so many at once would wait for each other.
 */
@Component
class RecorderKey {

    private final byte[] secret;

    RecorderKey(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.secret = KeyInDatabase.of(jdbc, transactions, "recorder_key");
    }

    /** The 32 bytes. */
    byte[] secret() {
        return secret.clone();
    }
}

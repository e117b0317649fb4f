package nl.waaier.api.platform.eventstore;

import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Identifies this event store. A read model that was filled from a store with another id holds somebody else's facts.
 *
 * @param value random, given when it was first asked for
 */
public record StoreId(UUID value) {

    /** Reads the identity of the event store, or gives it one when it has none yet. */
    public static StoreId of(JdbcClient jdbc) {
        if (jdbc.sql("select count(*) from store").query(Long.class).single() == 0) {
            try {
                jdbc.sql("insert into store (only_row, id) values (1, ?)")
                        .param(UUID.randomUUID())
                        .update();
            } catch (DuplicateKeyException e) {
                // Another node opened it at the same time; its id is the store's.
            }
        }
        return new StoreId(jdbc.sql("select id from store").query(UUID.class).single());
    }

    /** Makes the event store another one, so that read models which were filled from it are made anew. */
    public static void renew(JdbcClient jdbc) {
        jdbc.sql("update store set id = ?").param(UUID.randomUUID()).update();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

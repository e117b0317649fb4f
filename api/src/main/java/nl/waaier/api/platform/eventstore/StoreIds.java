package nl.waaier.api.platform.eventstore;

import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the identity of the event store, or gives it one when it is opened for the first time. */
final class StoreIds {

    private StoreIds() {}

    static StoreId of(JdbcClient jdbc) {
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
}

package nl.waaier.api.platform.readstore;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import nl.waaier.api.platform.eventstore.StoreId;
import nl.waaier.projections.store.EventStoreIdentity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event store in the database, as the read models know it again. */
public final class StoredEventsIdentity implements EventStoreIdentity {

    private final JdbcClient jdbc;

    /** Knows it by its own id and by its events. */
    public StoredEventsIdentity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return StoreId.of(jdbc).toString();
    }

    @Override
    public boolean holds(Collection<String> eventIdentifiers) {
        Set<String> once = Set.copyOf(eventIdentifiers);
        return once.isEmpty()
                || once.size()
                        == jdbc.sql("select count(*) from domainevententry where eventidentifier in (:events)")
                                .param("events", once)
                                .query(Integer.class)
                                .single();
    }

    @Override
    public Optional<String> eventAt(long index) {
        return jdbc.sql("select eventidentifier from domainevententry where globalindex = :index")
                .param("index", index)
                .query(String.class)
                .optional();
    }
}

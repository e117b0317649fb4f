package nl.waaier.api.platform.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.waaier.core.EventTypes;
import org.axonframework.serialization.SerializedType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The kinds of stored events that this version does not know: a newer version recorded them, and runs beside this one or
 * did so. Looking for them steps from kind to kind along an index, so it takes a few look-ups however many events there
 * are.
 */
public final class UnreadableEvents implements SmartInitializingSingleton {

    static final String NEXT_NAME =
            "select payloadtype from domainevententry where payloadtype > ? order by payloadtype limit 1";

    static final String NEXT_REVISION = "select payloadrevision from domainevententry"
            + " where payloadtype = ? and payloadrevision > ? order by payloadtype, payloadrevision limit 1";

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableEvents.class);

    private final JdbcClient jdbc;
    private final AtomicBoolean met = new AtomicBoolean();

    UnreadableEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Refuses to start on a store that holds any, before anything can read past them.
     *
     * @throws IllegalStateException naming every stored kind of event that cannot be read
     */
    @Override
    public void afterSingletonsInstantiated() {
        List<String> unknown = kinds();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The event store holds events that this version cannot read: "
                    + String.join("; ", unknown) + ". Start the version that wrote them, or a later one.");
        }
    }

    /** A reader stands before an event of a kind that it does not know, and goes no further. */
    void meet(SerializedType type) {
        if (!met.getAndSet(true)) {
            LOG.error(
                    "Events of a newer version have turned up ({}); this node reads no further. Replace it by that version",
                    StrictJsonSerializer.describe(type));
        }
    }

    /** Whether a reader of this node stands before such an event. */
    public boolean haveTurnedUp() {
        return met.get();
    }

    /** Every unknown kind in the store, with its revision. */
    public List<String> kinds() {
        List<String> unknown = new ArrayList<>();
        for (String name = nextName(""); !name.isEmpty(); name = nextName(name)) {
            for (String revision = nextRevision(name, "");
                    !revision.isEmpty();
                    revision = nextRevision(name, revision)) {
                if (!EventTypes.reads(name, revision)) {
                    unknown.add(name + ", revision " + revision);
                }
            }
        }
        return unknown;
    }

    private String nextName(String after) {
        return first(jdbc.sql(NEXT_NAME).param(after));
    }

    private String nextRevision(String name, String after) {
        return first(jdbc.sql(NEXT_REVISION).params(name, after));
    }

    private static String first(JdbcClient.StatementSpec statement) {
        return statement.query(String.class).optional().orElse("");
    }
}

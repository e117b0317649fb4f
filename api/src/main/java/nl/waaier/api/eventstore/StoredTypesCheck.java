package nl.waaier.api.eventstore;

import java.util.ArrayList;
import java.util.List;
import nl.waaier.core.EventTypes;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a store with events that this version does not know, before anything can read past them. Steps
 * from kind to kind along an index, so it takes a few look-ups however many events there are.
 */
@Component
final class StoredTypesCheck implements SmartInitializingSingleton {

    static final String NEXT_NAME =
            "select payloadtype from domainevententry where payloadtype > ? order by payloadtype limit 1";

    static final String NEXT_REVISION = "select payloadrevision from domainevententry"
            + " where payloadtype = ? and payloadrevision > ? order by payloadtype, payloadrevision limit 1";

    private final JdbcClient jdbc;

    StoredTypesCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException naming every stored kind of event that cannot be read */
    @Override
    public void afterSingletonsInstantiated() {
        List<String> unknown = new ArrayList<>();
        for (String name = nextName(""); !name.isEmpty(); name = nextName(name)) {
            for (String revision = nextRevision(name, "");
                    !revision.isEmpty();
                    revision = nextRevision(name, revision)) {
                if (EventTypes.find(name, revision).isEmpty()) {
                    unknown.add(name + ", revision " + revision);
                }
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The event store holds events that this version cannot read: "
                    + String.join("; ", unknown) + ". Start the version that wrote them, or a later one.");
        }
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

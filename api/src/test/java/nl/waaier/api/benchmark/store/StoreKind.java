package nl.waaier.api.benchmark.store;

import java.nio.file.Path;
import java.util.Map;
import nl.waaier.api.testing.Databases;
import nl.waaier.projections.embedded.EmbeddedReadStore;
import nl.waaier.projections.testing.MongoProcess;

/** The pairs of stores that the product is measured on. */
public enum StoreKind {

    /** The default: H2 in a file, and the look-alike of MongoDB in the process that asks it. */
    EMBEDDED("embedded") {
        @Override
        public String events(Path directory) {
            return Databases.h2(directory);
        }

        @Override
        public String documents() {
            return Embedded.STORE.uri();
        }

        @Override
        public Map<String, String> settings(String eventsUrl) {
            return Map.of("spring.datasource.url", eventsUrl);
        }
    },

    /** PostgreSQL, and the look-alike in a process of its own: everything over sockets. */
    SERVERS("servers") {
        @Override
        public String events(Path directory) {
            return Databases.postgres();
        }

        @Override
        public String documents() {
            return OfItsOwn.PROCESS.uri();
        }

        @Override
        public Map<String, String> settings(String eventsUrl) {
            return Map.of(
                    "spring.datasource.url",
                    eventsUrl,
                    "spring.mongodb.uri",
                    documents() + "/waaier" + Long.toString(System.nanoTime(), 36));
        }
    };

    private final String word;

    StoreKind(String word) {
        this.word = word;
    }

    /** A new, empty database for events: its JDBC URL. */
    public abstract String events(Path directory);

    /** A server for documents, the same for all who ask: its URI, without a database's name. */
    public abstract String documents();

    /** What the product is told in order to run on these stores, with documents of its own. */
    public abstract Map<String, String> settings(String eventsUrl);

    @Override
    public String toString() {
        return word;
    }

    private static final class Embedded {
        static final EmbeddedReadStore STORE = new EmbeddedReadStore();
    }

    private static final class OfItsOwn {
        static final MongoProcess PROCESS = MongoProcess.startLarge("4g");
    }
}

package nl.waaier.projections.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waaier.projections.embedded.EmbeddedReadStore;
import nl.waaier.projections.store.ReadStoreClient;

/**
 * The servers that read-model tests run on: the embedded one in process, one in a process of its own, and whatever
 * {@code WAAIER_TEST_MONGO_URI} names. Started once per run of the tests; every caller gets a fresh database.
 */
public final class ReadStores {

    private static final String CONFIGURED = "configured by WAAIER_TEST_MONGO_URI";
    private static final List<ReadStores> ALL = start();

    private final String name;
    private final String uri;
    private final MongoClient client;

    private ReadStores(String name, String uri) {
        this.name = name;
        this.uri = uri;
        this.client = MongoClients.create(settings().build());
    }

    private MongoClientSettings.Builder settings() {
        MongoClientSettings.Builder settings =
                MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri));
        ReadStoreClient.settings(settings);
        return settings;
    }

    /** A client of its own, that is watched. */
    public MongoClient connect(CommandListener listener) {
        return MongoClients.create(settings().addCommandListener(listener).build());
    }

    /** Every server there is; for {@code @MethodSource}. */
    public static Stream<ReadStores> all() {
        return ALL.stream();
    }

    private static List<ReadStores> start() {
        Stream<ReadStores> stores = Stream.of(
                new ReadStores("embedded, in process", new EmbeddedReadStore().uri()),
                new ReadStores(
                        "embedded, a process of its own", MongoProcess.start().uri()));
        Stream<ReadStores> configured = Optional.ofNullable(System.getenv("WAAIER_TEST_MONGO_URI")).stream()
                .map(uri -> new ReadStores(CONFIGURED, uri));
        List<ReadStores> all = Stream.concat(stores, configured).toList();
        System.out.println("Read models are tested on: " + all);
        return all;
    }

    /** A database nobody else uses, which is dropped when the tests end. */
    public MongoDatabase freshDatabase() {
        MongoDatabase fresh =
                client.getDatabase("test" + UUID.randomUUID().toString().replace("-", ""));
        if (name.equals(CONFIGURED)) {
            Runtime.getRuntime().addShutdownHook(new Thread(fresh::drop));
        }
        return fresh;
    }

    /**
     * The address of a database nobody else uses, on the server that {@code WAAIER_TEST_MONGO_URI} names; dropped when the
     * tests end.
     */
    public static Optional<String> freshConfiguredUri() {
        return ALL.stream()
                .filter(store -> store.name.equals(CONFIGURED))
                .findFirst()
                .map(store -> withDatabase(store.uri, store.freshDatabase().getName()));
    }

    /** The same address, with the name of a database in it. */
    static String withDatabase(String uri, String database) {
        int query = uri.indexOf('?');
        String servers = query < 0 ? uri : uri.substring(0, query);
        String options = query < 0 ? "" : uri.substring(query);
        int slash = servers.indexOf('/', servers.indexOf("//") + 2);
        return (slash < 0 ? servers : servers.substring(0, slash)) + "/" + database + options;
    }

    @Override
    public String toString() {
        return name;
    }
}

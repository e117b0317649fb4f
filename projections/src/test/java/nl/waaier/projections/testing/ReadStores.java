package nl.waaier.projections.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
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

    private static final List<ReadStores> ALL = start();

    private final String name;
    private final MongoClient client;

    private ReadStores(String name, String uri) {
        this.name = name;
        MongoClientSettings.Builder settings =
                MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri));
        ReadStoreClient.settings(settings);
        this.client = MongoClients.create(settings.build());
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
                .map(uri -> new ReadStores("configured by WAAIER_TEST_MONGO_URI", uri));
        List<ReadStores> all = Stream.concat(stores, configured).toList();
        System.out.println("Read models are tested on: " + all);
        return all;
    }

    /** A database nobody else uses. */
    public MongoDatabase freshDatabase() {
        return client.getDatabase("test" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return name;
    }
}

package nl.waaier.api.faults.restore;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import nl.waaier.api.testing.Product;
import nl.waaier.projections.store.ReadStoreClient;
import nl.waaier.projections.testing.MongoProcess;
import nl.waaier.projections.testing.ReadStoreCopy;

/** A read store in a process of its own, and products on it and on a database. */
final class Stores implements AutoCloseable {

    private final Path data;
    private final MongoProcess mongo = MongoProcess.start();
    private final MongoClient client;

    Stores(Path data) {
        this.data = data;
        MongoClientSettings.Builder settings =
                MongoClientSettings.builder().applyConnectionString(new ConnectionString(mongo.uri()));
        ReadStoreClient.settings(settings);
        this.client = MongoClients.create(settings.build());
    }

    /** The product on a database and on a read store. */
    Product start(String databaseUrl, String readStore) {
        return Product.start(data, settings(databaseUrl, readStore));
    }

    /** The settings of that. */
    Map<String, String> settings(String databaseUrl, String readStore) {
        return Map.of(
                "spring.datasource.url",
                databaseUrl,
                "spring.mongodb.uri",
                mongo.uri() + "/" + readStore,
                "spring.datasource.hikari.maximum-pool-size",
                "6");
    }

    /** The name of a read store that holds nothing. */
    static String emptyReadStore() {
        return "waaier_" + UUID.randomUUID().toString().replace("-", "");
    }

    /** The name of a new read store that holds what a copy does. */
    String readStoreFrom(ReadStoreCopy copy) {
        String name = emptyReadStore();
        copy.into(client.getDatabase(name));
        return name;
    }

    MongoDatabase readStore(String name) {
        return client.getDatabase(name);
    }

    @Override
    public void close() {
        client.close();
        mongo.kill();
    }
}

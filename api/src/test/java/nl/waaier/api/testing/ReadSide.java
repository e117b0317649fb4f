package nl.waaier.api.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import nl.waaier.api.platform.readstore.StoredEventsIdentity;
import nl.waaier.projections.ProjectionsConfiguration;
import nl.waaier.projections.embedded.EmbeddedReadStore;
import nl.waaier.projections.store.EventStoreIdentity;
import nl.waaier.projections.store.NewerEvents;
import nl.waaier.projections.store.ReadStoreClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For {@link EventStores}: the product's read models on an embedded read store, without web. Not a configuration that a scan may find. */
@Import(ProjectionsConfiguration.class)
public class ReadSide {

    @Bean
    EventStoreIdentity eventStoreIdentity(JdbcClient jdbc) {
        return new StoredEventsIdentity(jdbc);
    }

    @Bean
    NewerEvents newerEvents() {
        return () -> false;
    }

    @Bean
    EmbeddedReadStore embeddedReadStore() {
        return new EmbeddedReadStore();
    }

    /** Closed before the server is. */
    @Bean
    MongoClient client(EmbeddedReadStore store) {
        MongoClientSettings.Builder settings =
                MongoClientSettings.builder().applyConnectionString(new ConnectionString(store.uri()));
        ReadStoreClient.settings(settings);
        return MongoClients.create(settings.build());
    }

    @Bean
    MongoDatabaseFactory readStore(MongoClient client) {
        return new SimpleMongoClientDatabaseFactory(client, "waaier");
    }
}

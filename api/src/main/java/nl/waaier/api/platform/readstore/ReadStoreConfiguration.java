package nl.waaier.api.platform.readstore;

import com.mongodb.ConnectionString;
import nl.waaier.api.platform.eventstore.UnreadableEvents;
import nl.waaier.projections.ProjectionsConfiguration;
import nl.waaier.projections.embedded.EmbeddedReadStore;
import nl.waaier.projections.store.NewerEvents;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Connects the read side to the MongoDB that {@code spring.mongodb.uri} names, or to an embedded one. */
@Configuration(proxyBeanMethods = false)
@Import({ProjectionsConfiguration.class, StoredEventsIdentity.class})
class ReadStoreConfiguration {

    /** Static, and so before all other beans: nothing is opened in the folder before. */
    @Bean
    static DataFolder dataFolder(Environment environment) {
        return new DataFolder(environment);
    }

    @Bean
    NewerEvents newerEvents(UnreadableEvents unreadable) {
        return unreadable::haveTurnedUp;
    }

    /** Nothing is configured: the read models live in this process, and are folded anew at every start. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.mongodb.uri", matchIfMissing = true, havingValue = "false")
    static class Embedded {

        @Bean
        EmbeddedReadStore embeddedReadStore() {
            return new EmbeddedReadStore();
        }

        /** The client is made from these details, so it is made after the server and closed before it. */
        @Bean
        MongoConnectionDetails embeddedReadStoreConnection(EmbeddedReadStore store) {
            ConnectionString connection = new ConnectionString(store.uri("waaier"));
            return () -> connection;
        }
    }
}

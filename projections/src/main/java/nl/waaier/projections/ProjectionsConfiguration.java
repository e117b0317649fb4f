package nl.waaier.projections;

import java.time.Clock;
import java.util.List;
import nl.waaier.projections.functiemix.FunctiemixExplanations;
import nl.waaier.projections.functiemix.FunctiemixView;
import nl.waaier.projections.functiemix.Functiemixes;
import nl.waaier.projections.outlook.Outlooks;
import nl.waaier.projections.promotion.PromotionAudits;
import nl.waaier.projections.promotion.PromotionView;
import nl.waaier.projections.rolemix.RoleMixView;
import nl.waaier.projections.rolemix.RoleMixes;
import nl.waaier.projections.store.EventStoreIdentity;
import nl.waaier.projections.store.NewerEvents;
import nl.waaier.projections.store.ReadStoreClient;
import nl.waaier.projections.store.ViewReader;
import nl.waaier.projections.store.Views;
import nl.waaier.projections.timeline.TimelineView;
import nl.waaier.projections.timeline.Timelines;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The read side: which views there are, and where they are kept. */
@Configuration(proxyBeanMethods = false)
public class ProjectionsConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer readStoreClient() {
        return ReadStoreClient::settings;
    }

    @Bean
    Views views(
            MongoDatabaseFactory mongo,
            EventStore events,
            Serializer serializer,
            EventStoreIdentity identity,
            NewerEvents newer,
            Clock clock) {
        return new Views(
                List.of(RoleMixView.VIEW, FunctiemixView.VIEW, PromotionView.VIEW, TimelineView.VIEW),
                mongo.getMongoDatabase(),
                events,
                serializer,
                identity,
                newer,
                clock);
    }

    @Bean
    ViewReader viewReader(MongoDatabaseFactory mongo, EventStoreIdentity identity, Views views) {
        return new ViewReader(mongo.getMongoDatabase(), identity, views);
    }

    @Bean
    RoleMixes roleMixes(ViewReader reader) {
        return new RoleMixes(reader);
    }

    @Bean
    Functiemixes functiemixes(ViewReader reader) {
        return new Functiemixes(reader);
    }

    @Bean
    FunctiemixExplanations functiemixExplanations(ViewReader reader) {
        return new FunctiemixExplanations(reader);
    }

    @Bean
    Outlooks outlooks(ViewReader reader, Functiemixes functiemixes, RoleMixes roleMixes) {
        return new Outlooks(reader, functiemixes, roleMixes);
    }

    @Bean
    PromotionAudits promotionAudits(ViewReader reader) {
        return new PromotionAudits(reader);
    }

    @Bean
    Timelines timelines(ViewReader reader) {
        return new Timelines(reader);
    }
}

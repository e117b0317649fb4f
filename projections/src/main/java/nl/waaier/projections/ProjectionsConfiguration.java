package nl.waaier.projections;

import java.time.Clock;
import nl.waaier.projections.functiemix.FunctiemixExplanations;
import nl.waaier.projections.functiemix.Functiemixes;
import nl.waaier.projections.ledger.RightsStatements;
import nl.waaier.projections.outlook.Outlooks;
import nl.waaier.projections.paths.CareerPaths;
import nl.waaier.projections.promotion.PromotionAudits;
import nl.waaier.projections.retention.DueFiles;
import nl.waaier.projections.rolemix.RoleMixes;
import nl.waaier.projections.store.EventStoreIdentity;
import nl.waaier.projections.store.NewerEvents;
import nl.waaier.projections.store.ReadModel;
import nl.waaier.projections.store.ReadStoreClient;
import nl.waaier.projections.store.TeacherFiles;
import nl.waaier.projections.store.TeacherStreams;
import nl.waaier.projections.timeline.Timelines;
import nl.waaier.projections.wanted.WantedComparisons;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The read side: the read model, and the questions asked of it. */
@Configuration(proxyBeanMethods = false)
@Import({
    RoleMixes.class,
    Functiemixes.class,
    FunctiemixExplanations.class,
    Outlooks.class,
    PromotionAudits.class,
    Timelines.class,
    WantedComparisons.class,
    CareerPaths.class,
    DueFiles.class,
    RightsStatements.class
})
public class ProjectionsConfiguration {

    /** After what the address of the server says: some of that would break what is promised. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer readStoreClient() {
        return ReadStoreClient::settings;
    }

    @Bean
    ReadModel readModel(
            MongoDatabaseFactory mongo,
            EventStore events,
            TeacherStreams streams,
            Serializer serializer,
            EventStoreIdentity identity,
            NewerEvents newer,
            Clock clock) {
        return new ReadModel(mongo.getMongoDatabase(), events, streams, serializer, identity, newer, clock);
    }

    @Bean
    TeacherFiles teacherFiles(MongoDatabaseFactory mongo, ReadModel readModel) {
        return new TeacherFiles(mongo.getMongoDatabase(), readModel);
    }
}

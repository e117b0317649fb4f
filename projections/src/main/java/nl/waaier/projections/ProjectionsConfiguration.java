package nl.waaier.projections;

import java.time.Clock;
import nl.waaier.projections.functiemix.FunctiemixExplanations;
import nl.waaier.projections.functiemix.Functiemixes;
import nl.waaier.projections.outlook.Outlooks;
import nl.waaier.projections.paths.CareerPaths;
import nl.waaier.projections.promotion.PromotionAudits;
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
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The read side: the read model, and the questions asked of it. */
@Configuration(proxyBeanMethods = false)
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

    @Bean
    RoleMixes roleMixes(TeacherFiles files) {
        return new RoleMixes(files);
    }

    @Bean
    Functiemixes functiemixes(TeacherFiles files) {
        return new Functiemixes(files);
    }

    @Bean
    FunctiemixExplanations functiemixExplanations(TeacherFiles files) {
        return new FunctiemixExplanations(files);
    }

    @Bean
    Outlooks outlooks(TeacherFiles files, Functiemixes functiemixes, RoleMixes roleMixes) {
        return new Outlooks(files, functiemixes, roleMixes);
    }

    @Bean
    PromotionAudits promotionAudits(TeacherFiles files) {
        return new PromotionAudits(files);
    }

    @Bean
    WantedComparisons wantedComparisons(TeacherFiles files) {
        return new WantedComparisons(files);
    }

    @Bean
    CareerPaths careerPaths(TeacherFiles files) {
        return new CareerPaths(files);
    }

    @Bean
    Timelines timelines(TeacherFiles files) {
        return new Timelines(files);
    }
}

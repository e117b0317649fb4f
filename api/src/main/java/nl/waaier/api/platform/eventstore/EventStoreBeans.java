package nl.waaier.api.platform.eventstore;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.projections.store.TeacherStreams;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The event store, bean by bean. Nothing here is left to a framework's choice: where Axon finds no JPA it would choose,
 * without a word, a store that keeps nothing.
 */
@Configuration(proxyBeanMethods = false)
@Import(CommandConfiguration.class)
class EventStoreBeans {

    static {
        NoPhoningHome.ensure();
    }

    /** The time; tests may bring their own. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** For all that is not an event: positions of read models, first of all. */
    @Bean
    @Primary
    Serializer generalSerializer() {
        return new StrictJsonSerializer();
    }

    /** For payload and metadata of events. */
    @Bean
    Serializer eventSerializer() {
        return new EventSerializer();
    }

    /**
     * What older versions stored, brought into the form of today wherever events are read: one step per event and revision, in
     * the order of revisions.
     */
    @Bean
    EventUpcaster upcasters() {
        List<SingleEventUpcaster> steps = new ArrayList<>(List.of(new FactRetractedToRevision2()));
        for (FactKind kind : MoreToldInRevision2.KINDS) {
            steps.add(new MoreToldInRevision2(kind));
        }
        return new EventUpcasterChain(steps);
    }

    /** For commands and queries, should they ever leave the process. */
    @Bean
    Serializer messageSerializer() {
        return new StrictJsonSerializer();
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new JoiningTransactionManager(transactions);
    }

    @Bean
    UnitsOfWork unitsOfWork(TransactionManager transactions) {
        return new UnitsOfWork(transactions);
    }

    /**
     * The connection of the running transaction. Not wrapped by Axon's UnitOfWorkAwareConnectionProviderWrapper: that
     * rolls the whole connection back when only the unit fails that happened to use it first.
     */
    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new SpringDataSourceConnectionProvider(dataSource);
    }

    @Bean
    StrictOrderEventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer serializer,
            EventUpcaster upcasters,
            DataSource dataSource,
            UnreadableEvents unreadable,
            PersonalTexts texts) {
        return new StrictOrderEventStorageEngine(
                connections, transactions, serializer, upcasters, AppendOrder.of(dataSource), unreadable, texts);
    }

    @Bean
    PersonalTexts personalTexts(DataSource dataSource, EmbeddedDatabaseFile file) {
        return new PersonalTexts(dataSource, file);
    }

    /** The same table, stream by stream. */
    @Bean
    TeacherStreams teacherStreams(
            JdbcClient jdbc,
            @Qualifier("eventSerializer") Serializer serializer,
            EventUpcaster upcasters,
            Holes holes,
            PersonalTexts texts) {
        return new StoredTeacherStreams(jdbc, serializer, upcasters, holes, texts, StoredTeacherStreams.PAGE);
    }

    @Bean
    Holes holes(StrictOrderEventStorageEngine engine) {
        return engine.holes();
    }

    /**
     * Each reader reads for itself, when it has room for more. Axon would read ahead for all of them and keep in memory what the
     * slowest has not taken, however much that is.
     */
    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(EventStorageEngine engine, Clock clock) {
        // Axon keeps the clock of all event messages for the whole process.
        GenericEventMessage.clock = new RecordingClock(clock);
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .optimizeEventConsumption(false)
                .build();
    }

    @Bean
    UnreadableEvents unreadableEvents(JdbcClient jdbc) {
        return new UnreadableEvents(jdbc);
    }

    @Bean
    EmbeddedDatabaseFile embeddedDatabaseFile(Environment environment) {
        return new EmbeddedDatabaseFile(environment);
    }

    @Bean
    static BeanFactoryPostProcessor dataSourceInsideOfItsFile() {
        return EmbeddedDatabaseFile.around("dataSource");
    }
}

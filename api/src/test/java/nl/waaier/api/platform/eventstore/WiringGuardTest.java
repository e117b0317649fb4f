package nl.waaier.api.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.thoughtworks.xstream.XStream;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.EventStores;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.xml.XStreamSerializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.updates.LoggingUpdateCheckerReporter;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.UpdateCheckerHttpClient;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The product does not start on parts that would lose something. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WiringGuardTest {

    private ConfigurableApplicationContext node;

    @SuppressWarnings("NullAway.Init")
    WiringGuardTest() {}

    @BeforeAll
    void open(@TempDir Path directory) {
        node = EventStores.open(Databases.h2(directory));
    }

    @AfterAll
    void close() {
        node.close();
    }

    static Stream<Arguments> wrongBeans() {
        DriverManagerDataSource elsewhere = new DriverManagerDataSource("jdbc:h2:mem:elsewhere");
        return Stream.of(
                Arguments.of("eventStore", SimpleEventBus.builder().build(), "EventStore must be one"),
                Arguments.of("anotherBus", SimpleEventBus.builder().build(), "EventBus must be one"),
                Arguments.of("eventStorageEngine", new InMemoryEventStorageEngine(), "EventStorageEngine must be"),
                Arguments.of("commandBus", AsynchronousCommandBus.builder().build(), "CommandBus must be one"),
                Arguments.of("axonTransactionManager", NoTransactionManager.instance(), "TransactionManager must be"),
                Arguments.of(
                        "axonTransactionManager",
                        new SpringTransactionManager(new JdbcTransactionManager(elsewhere)),
                        "TransactionManager must be one JoiningTransactionManager"),
                Arguments.of(
                        "axonTransactionManager",
                        new JoiningTransactionManager(new JdbcTransactionManager(elsewhere)),
                        "not transactions on the event store's DataSource"),
                Arguments.of(
                        "anotherTransactionManager",
                        new JdbcTransactionManager(elsewhere),
                        "PlatformTransactionManager must be one"),
                Arguments.of("xml", xml(), "serializer xml must not be"),
                Arguments.of("eventSerializer", Jackson3Serializer.builder().build(), "serializer eventSerializer"),
                Arguments.of("eventSerializer", new StrictJsonSerializer(), "serializer eventSerializer"),
                Arguments.of("generalSerializer", Jackson3Serializer.builder().build(), "serializer generalSerializer"),
                Arguments.of("messageSerializer", new EventSerializer(), "serializer messageSerializer"),
                Arguments.of("tokenStore", new InMemoryTokenStore(), "token store tokenStore"),
                Arguments.of("tokenStore", jpaTokenStore(), "token store tokenStore"),
                Arguments.of("updateChecker", updateChecker(), "update checker is not switched off"));
    }

    /** The parts of which there must be one; without any, the framework goes on without a word. */
    static Stream<Arguments> neededBeans() {
        return Stream.of(
                Arguments.of(EventStore.class, "EventStore must be one EmbeddedEventStore, but is []"),
                Arguments.of(EventStorageEngine.class, "EventStorageEngine must be one"),
                Arguments.of(CommandBus.class, "CommandBus must be one SimpleCommandBus, but is []"),
                Arguments.of(TransactionManager.class, "TransactionManager must be one JoiningTransactionManager"),
                Arguments.of(PlatformTransactionManager.class, "PlatformTransactionManager must be one"));
    }

    @ParameterizedTest
    @MethodSource("neededBeans")
    void aMissingPartIsNamedAndTheStartRefused(Class<?> part, String complaint) {
        Map<String, Object> beans = beans();
        beans.values().removeIf(part::isInstance);
        assertThatThrownBy(() -> guard(beans))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @MethodSource("wrongBeans")
    void aWrongPartIsNamedAndTheStartRefused(String name, Object wrong, String complaint) {
        assertThatThrownBy(() -> guard(name, wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void theRightPartsStart() {
        assertThatCode(() -> guard("harmless", "text")).doesNotThrowAnyException();
    }

    @Test
    void theProductStartsWhenNothingIsConfigured(@TempDir Path directory) {
        EventStores.openDefault(directory).close();
        assertThat(directory.resolve("waaier.mv.db")).exists();
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Map<String, Object> beans = beans();
        beans.put("tokenStore", new InMemoryTokenStore());
        beans.put("xml", xml());
        assertThatThrownBy(() -> guard(beans))
                .hasMessageContaining("tokenStore")
                .hasMessageContaining("xml");
    }

    @Test
    void aClockThatIsNotTheRecordingOneIsRefused() {
        Clock recording = GenericEventMessage.clock;
        GenericEventMessage.clock = Clock.systemUTC();
        try {
            assertThatThrownBy(() -> guard("harmless", "text")).hasMessageContaining("RecordingClock");
        } finally {
            GenericEventMessage.clock = recording;
        }
    }

    @Test
    void anUpdateCheckerThatMayCallHomeIsRefused() {
        System.setProperty("axoniq.update-checker.disabled", "false");
        try {
            assertThatThrownBy(() -> guard("harmless", "text")).hasMessageContaining("update checker");
        } finally {
            NoPhoningHome.ensure();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";WRITE_DELAY=500"})
    void h2ThatAnswersBeforeItWritesIsRefused(String delay, @TempDir Path directory) {
        String url = Databases.h2(directory).replace(";WRITE_DELAY=0", delay);
        assertThatThrownBy(() -> EventStores.open(url).close())
                .hasStackTraceContaining("add ;WRITE_DELAY=0 to spring.datasource.url");
    }

    @Test
    void h2InMemoryIsRefused() {
        assertThatThrownBy(
                        () -> EventStores.open("jdbc:h2:mem:gone;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0")
                                .close())
                .hasStackTraceContaining("in memory loses every event");
    }

    @Test
    void h2BehindAServerIsRefused(@TempDir Path directory) throws SQLException {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", directory.toString())
                .start();
        try {
            String url = "jdbc:h2:tcp://localhost:" + server.getPort()
                    + "/shared;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0";
            assertThatThrownBy(() -> EventStores.open(url).close())
                    .hasStackTraceContaining("another process has open keeps no order");
        } finally {
            server.stop();
        }
    }

    @Test
    void nothingInAGoodContextReadsOrWritesXml() {
        assertThat(node.getBeansOfType(Serializer.class).values())
                .hasSize(3)
                .allSatisfy(serializer -> assertThat(serializer).isInstanceOf(StrictJsonSerializer.class));
        // The engine's own serializers would be XStream, had they not been given.
        StrictOrderEventStorageEngine engine = (StrictOrderEventStorageEngine) node.getBean(EventStorageEngine.class);
        assertThat(engine.getEventSerializer()).isInstanceOf(EventSerializer.class);
        assertThat(engine.getSnapshotSerializer()).isInstanceOf(EventSerializer.class);
    }

    private static TokenStore jpaTokenStore() {
        return JpaTokenStore.builder()
                .entityManagerProvider(new SimpleEntityManagerProvider(mock(EntityManager.class)))
                .serializer(new StrictJsonSerializer())
                .build();
    }

    private static UpdateChecker updateChecker() {
        return new UpdateChecker(
                new UpdateCheckerHttpClient(UsagePropertyProvider.create()),
                new LoggingUpdateCheckerReporter(),
                UsagePropertyProvider.create());
    }

    private static Serializer xml() {
        return XStreamSerializer.builder().xStream(new XStream()).build();
    }

    private void guard(String name, Object bean) {
        Map<String, Object> beans = beans();
        beans.put(name, bean);
        guard(beans);
    }

    private static void guard(Map<String, Object> beans) {
        DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
        beans.forEach(factory::registerSingleton);
        new WiringGuard(factory).afterSingletonsInstantiated();
    }

    /** The good parts, one of which a test replaces. */
    private Map<String, Object> beans() {
        Map<String, Object> beans = new HashMap<>();
        for (Class<?> part : new Class<?>[] {
            EmbeddedEventStore.class,
            EventStorageEngine.class,
            CommandBus.class,
            TransactionManager.class,
            PlatformTransactionManager.class,
            DataSource.class,
            JdbcClient.class,
            Serializer.class
        }) {
            beans.putAll(node.getBeansOfType(part));
        }
        return beans;
    }
}

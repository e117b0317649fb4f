package nl.waaier.api.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.updates.UpdateChecker;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Refuses to start when a part of the event store is not the one that keeps its promises. Each of the wrong parts works,
 * without a word, until the day something is lost. Runs before the web server takes requests.
 */
@Component
final class WiringGuard implements SmartInitializingSingleton {

    private final ListableBeanFactory beans;
    private final List<String> faults = new ArrayList<>();

    WiringGuard(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** @throws IllegalStateException naming every fault there is */
    @Override
    public void afterSingletonsInstantiated() {
        requireOne(EventStore.class, EmbeddedEventStore.class);
        requireOne(EventBus.class, EmbeddedEventStore.class);
        requireOne(EventStorageEngine.class, StrictOrderEventStorageEngine.class);
        requireOne(CommandBus.class, SimpleCommandBus.class);
        requireOne(TransactionManager.class, JoiningTransactionManager.class);
        requireJdbcTransactions();
        requireJson();
        requireDurablePositions();
        requireDurableEvents();
        require(
                GenericEventMessage.clock instanceof RecordingClock,
                "events are not stamped by RecordingClock but by " + GenericEventMessage.clock);
        require(
                NoPhoningHome.isEnsured() && beans.getBeanNamesForType(UpdateChecker.class).length == 0,
                "Axon's update checker is not switched off");
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Waaier does not start, because the event store would not keep its"
                    + " promises: " + String.join("; ", faults));
        }
    }

    private <T> void requireOne(Class<T> part, Class<? extends T> expected) {
        List<String> found = beans.getBeansOfType(part).values().stream()
                .map(bean -> bean.getClass().getName())
                .toList();
        require(
                found.equals(List.of(expected.getName())),
                part.getSimpleName() + " must be one " + expected.getSimpleName() + ", but is " + found);
    }

    /** Also what stands behind Axon's manager matters: it must open a transaction on the events' own database. */
    private void requireJdbcTransactions() {
        requireOneOf(PlatformTransactionManager.class, DataSourceTransactionManager.class);
        DataSource dataSource = beans.getBean(DataSource.class);
        Optional<TransactionManager> manager =
                beans.getBeansOfType(TransactionManager.class).values().stream().findFirst();
        require(
                manager.map(m -> m.fetchInTransaction(() -> TransactionSynchronizationManager.hasResource(dataSource)))
                        .orElse(false),
                "Axon's transactions are not transactions on the event store's DataSource");
    }

    private <T> void requireOneOf(Class<T> part, Class<? extends T> expected) {
        List<T> found = List.copyOf(beans.getBeansOfType(part).values());
        require(
                found.size() == 1 && expected.isInstance(found.getFirst()),
                part.getSimpleName() + " must be one " + expected.getSimpleName() + ", but is " + found);
    }

    private void requireJson() {
        beans.getBeansOfType(Serializer.class)
                .forEach((name, serializer) -> require(
                        serializer.getClass()
                                == (name.equals("eventSerializer")
                                        ? EventSerializer.class
                                        : StrictJsonSerializer.class),
                        "serializer " + name + " must not be "
                                + serializer.getClass().getName()));
    }

    private void requireDurablePositions() {
        beans.getBeansOfType(TokenStore.class)
                .forEach((name, store) -> require(
                        !(store instanceof InMemoryTokenStore)
                                && !store.getClass().getName().contains("jpa"),
                        "token store " + name + " does not keep positions with the read models: "
                                + store.getClass().getName()));
    }

    /** H2 answers a commit before it has written it, unless told not to wait. */
    private void requireDurableEvents() {
        if (Databank.of(beans.getBean(DataSource.class)) != Databank.H2) {
            return;
        }
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        require(
                jdbc.sql("select database_path()")
                        .query(String.class)
                        .optional()
                        .isPresent(),
                "an H2 database in memory loses every event when the process ends");
        require(
                isOpenedByThisProcess(beans.getBean(DataSource.class)),
                "an H2 database that another process has open keeps no order among the two;"
                        + " let spring.datasource.url begin with jdbc:h2:file:");
        require(
                "0".equals(setting(jdbc, "WRITE_DELAY")),
                "the H2 database loses events it has acknowledged when the process is killed;"
                        + " add ;WRITE_DELAY=0 to spring.datasource.url");
    }

    private static boolean isOpenedByThisProcess(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal;
        } catch (SQLException e) {
            throw new IllegalStateException("the event store's database cannot be reached", e);
        }
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("select setting_value from information_schema.settings where setting_name = ?")
                .param(name)
                .query(String.class)
                .optional()
                .orElse("unknown");
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            faults.add(otherwise);
        }
    }
}

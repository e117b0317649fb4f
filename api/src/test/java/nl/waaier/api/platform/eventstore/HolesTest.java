package nl.waaier.api.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.EventStores;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hole in the index, as a large transaction leaves that was rolled back, or a restored table, stops no reader. */
@ParameterizedClass
@EnumSource
class HolesTest {

    private static final long HOLE = 150_000;

    private static final String MANY = """
            insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                payloadtype, payloadrevision, timestamp)
            select 'teacher:' || n, 0, type, 'event-' || n, metadata, payload, payloadtype, payloadrevision, timestamp
            from domainevententry, generate_series(1, 100000) n""";

    private final Databases.Kind kind;

    @TempDir
    private Path directory;

    private ConfigurableApplicationContext node;
    private EventStorageEngine engine;

    @SuppressWarnings("NullAway.Init")
    HolesTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        node = EventStores.open(kind.url(directory));
        engine = node.getBean(EventStorageEngine.class);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void readersGoOnBehindAHole() {
        append();
        TrackingToken before = readAfter(null).trackingToken();
        skip();
        append();

        TrackedEventMessage<?> behind = readAfter(before);
        assertThat(behind.trackingToken()).isEqualTo(GapAwareTrackingToken.newInstance(HOLE + 1, List.of()));
        append();
        assertThat(readAfter(behind.trackingToken()).trackingToken().position()).hasValue(HOLE + 2);
    }

    /** Not a number that was set, but a hundred thousand rows that were there until their transaction was rolled back. */
    @Test
    void readersGoOnBehindAHundredThousandThatWereRolledBack() {
        assumeTrue(kind == Databases.Kind.POSTGRESQL, "H2 would take a minute over it");
        append();
        TrackingToken before = readAfter(null).trackingToken();
        TransactionManager transactions = node.getBean(TransactionManager.class);
        assertThatThrownBy(() -> transactions.executeInTransaction(() -> {
                    assertThat(node.getBean(JdbcClient.class).sql(MANY).update())
                            .isEqualTo(100_000);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        append();
        assertThat(readAfter(before).trackingToken().position()).hasValue(100_002);
    }

    @Test
    void readersBeginBehindAHole() {
        skip();
        append();
        TrackingToken first = readAfter(null).trackingToken();
        append();
        assertThat(readAfter(first).trackingToken().position()).hasValue(HOLE + 2);
    }

    @Test
    void aPositionThatNamesEveryMissingEventIsReadFrom() {
        skip();
        append();
        append();
        TrackingToken kept = GapAwareTrackingToken.newInstance(
                HOLE + 1, LongStream.rangeClosed(1, HOLE).boxed().toList());
        assertThat(readAfter(kept).trackingToken().position()).hasValue(HOLE + 2);
    }

    /** The planted fault: what Axon's own engine does. */
    @Test
    void axonsOwnEngineStallsOnPostgres() {
        assumeTrue(kind == Databases.Kind.POSTGRESQL, "H2 takes any number of parameters");
        JdbcEventStorageEngine plain = JdbcEventStorageEngine.builder()
                .connectionProvider(node.getBean(ConnectionProvider.class))
                .transactionManager(node.getBean(TransactionManager.class))
                .eventSerializer(new EventSerializer())
                .snapshotSerializer(new EventSerializer())
                .build();
        skip();
        append();
        // Nothing but reading on shows it, as its stream asks for more once it has given the first.
        assertThatThrownBy(() -> StoredEvents.after(plain, null)).isInstanceOf(JdbcException.class);
    }

    private TrackedEventMessage<?> readAfter(@Nullable TrackingToken position) {
        List<? extends TrackedEventMessage<?>> read = StoredEvents.after(engine, position);
        assertThat(read).hasSize(1);
        return read.getFirst();
    }

    private void append() {
        engine.appendEvents(List.of(StoredEvents.first()));
    }

    private void skip() {
        node.getBean(JdbcClient.class)
                .sql("alter table domainevententry alter column globalindex restart with " + (HOLE + 1))
                .update();
    }
}

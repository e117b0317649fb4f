package nl.waaier.api.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.ref.Reference;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.EventStores;
import nl.waaier.api.testing.Rounds;
import org.awaitility.Awaitility;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Events are read in the order of their index, so that whoever reads on from one never misses another. */
@ParameterizedClass
@EnumSource
class AppendOrderTest {

    private static final int WRITERS = 8;
    private static final int APPENDS = 40;

    private final Databases.Kind kind;

    @TempDir
    private Path directory;

    private ConfigurableApplicationContext node;
    private TransactionManager transactions;

    @SuppressWarnings("NullAway.Init")
    AppendOrderTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        node = EventStores.open(kind.url(directory));
        transactions = node.getBean(TransactionManager.class);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whatWasAppendedLaterIsNotReadBeforeWhatWasAppendedEarlier() throws Exception {
        StrictOrderEventStorageEngine engine = engine(AppendOrder.of(node.getBean(DataSource.class)));
        try (OpenAppend slow = new OpenAppend(engine)) {
            CompletableFuture<Void> fast = append(engine);
            if (kind == Databases.Kind.POSTGRESQL) {
                fast.get(30, TimeUnit.SECONDS);
            }
            assertThat(StoredEvents.after(engine, null)).isEmpty();

            slow.commit();
            fast.get(30, TimeUnit.SECONDS);
        }
        assertThat(StoredEvents.after(engine, null))
                .extracting(event -> event.trackingToken().position().orElseThrow())
                .containsExactly(1L, 2L);
    }

    @Test
    void whatWasUndoneHoldsNobodyUp() throws Exception {
        StrictOrderEventStorageEngine engine = engine(AppendOrder.of(node.getBean(DataSource.class)));
        append(engine).get(30, TimeUnit.SECONDS);
        undone(engine);
        append(engine).get(30, TimeUnit.SECONDS);
        assertThat(StoredEvents.after(engine, null))
                .extracting(event -> event.trackingToken().position().orElseThrow())
                .containsExactly(1L, 3L);
    }

    @Test
    void aReaderThatBeginsWhileTheVeryFirstIsUnderWayMissesNothing() throws Exception {
        StrictOrderEventStorageEngine engine = engine(AppendOrder.of(node.getBean(DataSource.class)));
        assertThat(engine.createTailToken()).isNull();
        TrackingToken beginning = null;
        try (OpenAppend slow = new OpenAppend(engine)) {
            CompletableFuture<Void> fast = append(engine);
            if (kind == Databases.Kind.POSTGRESQL) {
                fast.get(30, TimeUnit.SECONDS);
                beginning = engine.createTailToken();
            }
            slow.commit();
            fast.get(30, TimeUnit.SECONDS);
        }
        assertThat(StoredEvents.after(engine, beginning)).hasSize(2);
    }

    /** The planted fault: what the order is for. */
    @Test
    void withoutTheOrderAnEventIsPassedOver() throws Exception {
        StrictOrderEventStorageEngine engine = engine(new NoOrder());
        TrackingToken position;
        try (OpenAppend slow = new OpenAppend(engine)) {
            append(engine).get(30, TimeUnit.SECONDS);
            position = StoredEvents.after(engine, null).getLast().trackingToken();
            slow.commit();
        }
        assertThat(StoredEvents.after(engine, position)).isEmpty();
        assertThat(StoredEvents.after(engine, null)).hasSize(2);
    }

    /** The planted fault as Axon's own engine has it: what came to light late is given up, here after a millisecond. */
    @Test
    void axonsOwnEngineGivesUpWhatComesToLightLate() throws Exception {
        assumeTrue(kind == Databases.Kind.POSTGRESQL, "on H2 nothing comes to light late");
        JdbcEventStorageEngine plain = JdbcEventStorageEngine.builder()
                .connectionProvider(node.getBean(ConnectionProvider.class))
                .transactionManager(transactions)
                .eventSerializer(new EventSerializer())
                .snapshotSerializer(new EventSerializer())
                .gapTimeout(1)
                .gapCleaningThreshold(1)
                .build();
        StrictOrderEventStorageEngine engine = engine(new NoOrder());
        List<TrackedEventMessage<?>> seen = new ArrayList<>();
        try (OpenAppend slow = new OpenAppend(engine)) {
            append(engine).get(30, TimeUnit.SECONDS);
            Awaitility.await().until(() -> {
                seen.addAll(plain.readEvents(position(seen), false).toList());
                append(engine).get(30, TimeUnit.SECONDS);
                return seen.size() > 3;
            });
            slow.commit();
        }
        seen.addAll(plain.readEvents(position(seen), false).toList());
        assertThat(seen)
                .extracting(event -> event.trackingToken().position().orElseThrow())
                .doesNotContain(1L);
        assertThat(StoredEvents.after(engine, null)).hasSizeGreaterThan(3);
    }

    @Test
    void aTransactionThatStaysOpenForLongIsWaitedForByReadersAndByNobodyElse() throws Exception {
        assumeTrue(kind == Databases.Kind.POSTGRESQL, "on H2 writers follow each other");
        StrictOrderEventStorageEngine engine = engine(AppendOrder.of(node.getBean(DataSource.class)));
        append(engine).get(30, TimeUnit.SECONDS);
        List<TrackedEventMessage<?>> seen = new ArrayList<>();
        try (OpenAppend slow = new OpenAppend(engine)) {
            for (int round = 0; round < Rounds.of(4, 60); round++) {
                append(engine).get(30, TimeUnit.SECONDS);
                undone(engine);
                seen.addAll(StoredEvents.after(engine, position(seen)));
                assertThat(seen).as("what stands before the open one").hasSize(1);
            }
            slow.commit();
        }
        seen.addAll(StoredEvents.after(engine, position(seen)));
        assertThat(seen).hasSize(2 + Rounds.of(4, 60));
        assertThat(seen)
                .extracting(event -> event.trackingToken().position().orElseThrow())
                .isSorted()
                .startsWith(1L, 2L);
    }

    private static final class NoOrder implements AppendOrder {
        @Override
        public void enter(Connection connection) {}

        @Override
        public Set<String> underWay(Connection connection) {
            return Set.of();
        }
    }

    @Test
    void aReaderBesideManyWritersMissesNothing() {
        StrictOrderEventStorageEngine engine = engine(AppendOrder.of(node.getBean(DataSource.class)));
        List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, APPENDS).forEach(n -> {
                            undone(engine);
                            engine.appendEvents(List.of(StoredEvents.first()));
                        }),
                        Thread::startVirtualThread))
                .toList();
        CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));

        List<TrackedEventMessage<?>> seen = new ArrayList<>();
        boolean last;
        do {
            last = all.isDone();
            seen.addAll(StoredEvents.after(engine, position(seen)));
        } while (!last);

        all.join();
        assertThat(seen).hasSize(WRITERS * APPENDS);
        assertThat(seen).extracting(TrackedEventMessage::getIdentifier).doesNotHaveDuplicates();
    }

    @Test
    void aLockIsForgottenWhenNobodyHasItAndNotBefore() {
        assumeTrue(kind == Databases.Kind.H2, "elsewhere the database itself keeps the order");
        AppendOrder.OneByOne used = new AppendOrder.OneByOne("used");
        try {
            IntStream.range(0, 1_000).forEach(i -> new AppendOrder.OneByOne("file " + i));
            Awaitility.await().until(() -> {
                System.gc();
                return AppendOrder.OneByOne.files() < 1_000;
            });
            assertThat(new AppendOrder.OneByOne("used").sharesItsLockWith(used)).isTrue();
        } finally {
            Reference.reachabilityFence(used);
        }
    }

    /** Leaves a hole. */
    private void undone(StrictOrderEventStorageEngine engine) {
        assertThatThrownBy(() -> transactions.executeInTransaction(() -> {
                    engine.appendEvents(List.of(StoredEvents.first()));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
    }

    private static @Nullable TrackingToken position(List<TrackedEventMessage<?>> seen) {
        return seen.isEmpty() ? null : seen.getLast().trackingToken();
    }

    private StrictOrderEventStorageEngine engine(AppendOrder order) {
        return new StrictOrderEventStorageEngine(
                node.getBean(ConnectionProvider.class),
                transactions,
                new EventSerializer(),
                node.getBean(EventUpcaster.class),
                order,
                node.getBean(UnreadableEvents.class),
                node.getBean(PersonalTexts.class));
    }

    private static CompletableFuture<Void> append(StrictOrderEventStorageEngine engine) {
        return CompletableFuture.runAsync(
                () -> engine.appendEvents(List.of(StoredEvents.first())), Thread::startVirtualThread);
    }

    /** An append whose transaction stays open until told. */
    private final class OpenAppend implements AutoCloseable {

        private final CountDownLatch mayCommit = new CountDownLatch(1);
        private final CompletableFuture<Void> transaction;

        OpenAppend(StrictOrderEventStorageEngine engine) throws InterruptedException {
            CountDownLatch appended = new CountDownLatch(1);
            transaction = CompletableFuture.runAsync(
                    () -> transactions.executeInTransaction(() -> {
                        engine.appendEvents(List.of(StoredEvents.first()));
                        appended.countDown();
                        awaitPermission();
                    }),
                    Thread::startVirtualThread);
            assertThat(appended.await(30, TimeUnit.SECONDS)).isTrue();
        }

        private void awaitPermission() {
            try {
                // Longer than all rounds of whoever waits for it take together, half a second each.
                assertThat(mayCommit.await(10, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void commit() {
            mayCommit.countDown();
            transaction.join();
        }

        @Override
        public void close() {
            commit();
        }
    }
}

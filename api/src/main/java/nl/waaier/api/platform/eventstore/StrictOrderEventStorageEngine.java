package nl.waaier.api.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.waaier.core.EventTypes;
import nl.waaier.core.teacher.event.PersonErased;
import nl.waaier.core.teacher.event.TextsErased;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JDBC event storage, with events that are read strictly in the order of their global index.
 *
 * <p>Nothing behind a hole in the index is handed out before it is certain that no event will turn up in it. So a hole
 * that was passed is a hole for ever, and positions need not remember it. There are no snapshots.
 */
final class StrictOrderEventStorageEngine extends JdbcEventStorageEngine {

    /** Events in one read: a whole teacher, or a portion for a read model. */
    private static final int BATCH = 1_000;

    /** The index begins with 1. */
    private static final long BEFORE_FIRST = 0;

    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final PersistenceExceptionResolver duplicateKeys;
    private final AppendOrder order;
    private final Holes holes;
    private final UnreadableEvents unreadable;
    private final PersonalTexts texts;

    /**
     * @param connections gives the connection of the running transaction
     * @param transactions runs every read and write
     * @param serializer reads and writes payload and metadata
     * @param upcasters bring what is stored in an older revision into today's
     * @param order keeps readers from passing over an event
     * @param unreadable is told of an event that this version cannot read
     * @param texts keeps the free texts of events
     */
    StrictOrderEventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters,
            AppendOrder order,
            UnreadableEvents unreadable,
            PersonalTexts texts) {
        this(connections, transactions, serializer, upcasters, order, unreadable, texts, new DuplicateKeys());
    }

    private StrictOrderEventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters,
            AppendOrder order,
            UnreadableEvents unreadable,
            PersonalTexts texts,
            PersistenceExceptionResolver duplicateKeys) {
        super(JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .upcasterChain(upcasters)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(duplicateKeys)
                .batchSize(BATCH)
                // The numbers of a stream have no holes, so a portion that is not full is the last one.
                .finalAggregateBatchPredicate(portion -> portion.size() < BATCH));
        this.connections = connections;
        this.transactions = transactions;
        this.order = order;
        this.holes = new Holes(connections, transactions, order);
        this.unreadable = unreadable;
        this.texts = texts;
        this.duplicateKeys = duplicateKeys;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        // Writing JSON takes time that others need not wait for; the messages keep what is written here.
        List<PersonalTexts.Row> beside = new ArrayList<>();
        List<Runnable> erasures = new ArrayList<>();
        for (EventMessage<?> event : events) {
            SerializedObject<byte[]> written = event.serializePayload(serializer, byte[].class);
            event.serializeMetaData(serializer, byte[].class);
            switch (event.getPayload()) {
                case PersonErased person ->
                    erasures.add(() -> texts.erase(person.teacherId().streamId()));
                case TextsErased some ->
                    erasures.add(() -> texts.erase(some.teacherId().streamId(), some.numbers()));
                default -> {
                    // All other events erase nothing.
                }
            }
            if (written instanceof SerializedEvent told && !told.texts().isEmpty()) {
                DomainEventMessage<?> of = (DomainEventMessage<?>) event;
                told.texts()
                        .forEach(text -> beside.add(
                                new PersonalTexts.Row(of.getAggregateIdentifier(), of.getSequenceNumber(), text)));
            }
        }
        transactions.executeInTransaction(() -> {
            enter();
            super.appendEvents(events, serializer);
            texts.add(beside);
            erasures.forEach(Runnable::run);
        });
    }

    private void enter() {
        // Closing gives the connection back to the transaction, which keeps it until it ends.
        try (Connection connection = connections.getConnection()) {
            order.enter(connection);
        } catch (SQLException e) {
            throw new EventStoreException("could not begin to append events", e);
        }
    }

    /**
     * Axon blames the first event of the batch, and calls it no race when that begins a stream. A batch can be about
     * many teachers, so here every duplicate is a lost race, which a new decision may solve.
     */
    @Override
    protected void handlePersistenceException(Exception exception, EventMessage<?> failedEvent) {
        if (duplicateKeys.isDuplicateKeyViolation(exception)) {
            throw new ConcurrencyException("another decision about the same stream was recorded first", exception);
        }
        throw new EventStoreException("the events could not be stored", exception);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long firstNumber, int batchSize) {
        List<? extends DomainEventData<?>> read = super.fetchDomainEvents(stream, firstNumber, batchSize);
        if (read.stream().noneMatch(PersonalTexts::areBeside)) {
            return read;
        }
        PersonalTexts.Found found = texts.ofStream(
                stream, read.getFirst().getSequenceNumber(), read.getLast().getSequenceNumber());
        return read.stream().map(found::into).toList();
    }

    /**
     * Up to the first event that this version cannot read. It ends there without a failure: the reader would try again
     * several times a second, and log each time at length.
     */
    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        List<? extends TrackedEventData<?>> read = fetchInOrder(lastToken, batchSize);
        for (int i = 0; i < read.size(); i++) {
            SerializedType type = read.get(i).getPayload().getType();
            if (!EventTypes.reads(type.getName(), type.getRevision())) {
                unreadable.meet(type);
                return withTexts(read.subList(0, i));
            }
        }
        return withTexts(read);
    }

    private List<? extends TrackedEventData<?>> withTexts(List<? extends TrackedEventData<?>> read) {
        if (read.stream().noneMatch(PersonalTexts::areBeside)) {
            return read;
        }
        PersonalTexts.Found found = transactions.fetchInTransaction(() -> texts.ofIndexes(
                index(read.getFirst().trackingToken()), index(read.getLast().trackingToken())));
        return read.stream()
                .map(event ->
                        new TrackedDomainEventData<>(event.trackingToken(), found.into((DomainEventData<?>) event)))
                .toList();
    }

    /** Up to the first hole in which an event may still turn up. */
    private List<? extends TrackedEventData<?>> fetchInOrder(@Nullable TrackingToken lastToken, int batchSize) {
        List<? extends TrackedEventData<?>> read = super.fetchTrackedEvents(lastToken, batchSize);
        long from = lastToken == null ? BEFORE_FIRST : index(lastToken);
        if (beforeHole(from, read).size() == read.size()) {
            return read;
        }
        long last = index(read.getLast().trackingToken());
        if (holes.areFinalUpTo(last)) {
            return read;
        }
        boolean certain = holes.awaitFinalUpTo(last);
        List<? extends TrackedEventData<?>> again = super.fetchTrackedEvents(lastToken, batchSize);
        if (!certain) {
            return beforeHole(from, again);
        }
        return again.stream()
                .filter(event -> index(event.trackingToken()) <= last)
                .toList();
    }

    Holes holes() {
        return holes;
    }

    private static List<? extends TrackedEventData<?>> beforeHole(long from, List<? extends TrackedEventData<?>> read) {
        int whole = 0;
        while (whole < read.size() && index(read.get(whole).trackingToken()) == from + whole + 1) {
            whole++;
        }
        return read.subList(0, whole);
    }

    private static long index(TrackingToken token) {
        return ((GapAwareTrackingToken) token).getIndex();
    }

    /**
     * Before the first index that is ever given out, and not, as in Axon's own engine, before the lowest that can be read:
     * the very first event may come to light after the second.
     */
    @Override
    public @Nullable TrackingToken createTailToken() {
        return super.createTailToken() == null ? null : GapAwareTrackingToken.newInstance(BEFORE_FIRST, Set.of());
    }

    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken previous)
            throws SQLException {
        long index = row.getLong(schema().globalIndexColumn());
        return new TrackedDomainEventData<>(
                GapAwareTrackingToken.newInstance(index, Set.of()), (DomainEventData<?>) getDomainEventData(row));
    }

    /** A position that was kept elsewhere may still name gaps; nothing will ever be found in them. */
    @Override
    protected PreparedStatement readEventDataWithGaps(
            Connection connection, long globalIndex, int batchSize, List<Long> gaps) throws SQLException {
        return readEventDataWithoutGaps(connection, globalIndex, batchSize);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("there are no snapshots");
    }
}

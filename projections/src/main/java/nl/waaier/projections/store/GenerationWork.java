package nl.waaier.projections.store;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node does for one generation: fills it stream by stream while it is new, and then follows the events in their
 * usual order.
 */
final class GenerationWork {
    /** Events per batch: one load and one write of documents each. */
    static final int BATCH_SIZE = 500;

    /** How many parts of the work can be done at once, on any node. Fixed when a generation is first filled. */
    static final int SEGMENTS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(GenerationWork.class);
    private static final Duration LATER = Duration.ofMillis(250);

    private final Generation generation;
    private final EventSide events;
    private final MongoDatabase database;
    private final PresentNodes nodes;
    private final Projector projector;
    private final StreamFill fill;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;
    private final Runnable onFilled;
    private volatile boolean follows;
    private volatile boolean troubled;

    /**
     * The event store, as read models see it.
     *
     * @param store its events in the usual order
     * @param streams its events stream by stream
     * @param identity how it is known again
     * @param serializer reads and writes positions
     */
    record EventSide(EventStore store, TeacherStreams streams, EventStoreIdentity identity, Serializer serializer) {
        /** The index of its last event; before the first when it has none. */
        long head() {
            TrackingToken head = store.createHeadToken();
            return head == null ? TeacherStreams.BEFORE_FIRST : head.position().orElse(TeacherStreams.BEFORE_FIRST);
        }
    }

    /** @param onFilled is run when the last part was filled on this node */
    GenerationWork(
            Generation generation,
            EventSide events,
            MongoDatabase database,
            PresentNodes nodes,
            Clock clock,
            Runnable onFilled) {
        this.generation = generation;
        this.events = events;
        this.database = database;
        this.nodes = nodes;
        this.onFilled = onFilled;
        AppliedEvents applied = new AppliedEvents(database, generation);
        this.projector = new Projector(new FileStore(database, generation), events.store(), clock);
        this.fill = new StreamFill(generation, database, events.streams(), projector, clock);
        this.coordinator = new ScheduledWorkers(1, daemon("coordinator"));
        this.workers = new ScheduledWorkers(SEGMENTS, daemon("worker"));
        this.processor = PooledStreamingEventProcessor.builder()
                .name(generation.name())
                .eventHandlerInvoker(projector)
                .messageSource(new PolledEvents(events.store(), coordinator))
                .tokenStore(tokenStore(applied))
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(SEGMENTS)
                .maxSegmentProvider(processor -> nodes.share(generation.name(), SEGMENTS))
                .initialToken(source -> events.streams().tokenAt(fill.position()))
                .batchSize(BATCH_SIZE)
                // The default is the recording clock, which stands still inside a unit of work.
                .clock(clock)
                .build();
    }

    private ThreadFactory daemon(String what) {
        return Thread.ofPlatform()
                .daemon()
                .name(generation.name() + "-" + what + "-", 0)
                .factory();
    }

    private TokenStore tokenStore(AppliedEvents applied) {
        MongoTokenStore.Builder builder = MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database)
                        .trackingTokensCollectionName(generation.positionCollection())
                        .build())
                .contentType(String.class)
                .serializer(events.serializer());
        return new DocumentsFirstTokenStore(builder, applied, events.identity());
    }

    Projector projector() {
        return projector;
    }

    /** Takes part in filling the generation, or follows the events at once when it is filled. */
    void start() {
        projector.retryWaiting();
        if (!followIfFilled()) {
            for (int worker = 0; worker < SEGMENTS; worker++) {
                workers.execute(this::fillParts);
            }
        }
    }

    private void fillParts() {
        while (!fill.isStopped()) {
            if (fillMore()) {
                onFilled.run();
                return;
            }
            LockSupport.parkNanos(LATER.toNanos());
        }
    }

    private boolean fillMore() {
        try {
            boolean done = fill.work();
            if (troubled) {
                troubled = false;
                LOG.info("Generation {} is filled again", generation.number());
            }
            return done;
        } catch (RuntimeException e) {
            ScheduledWorkers.tellOfMemory(e);
            if (!troubled && !fill.isStopped()) {
                troubled = true;
                LOG.warn(
                        "Generation {} cannot be filled for now, and is tried again: {}",
                        generation.number(),
                        e.toString());
            }
            return false;
        }
    }

    /** Begins to follow the events in their usual order, once every part is filled, here or elsewhere. For one thread. */
    boolean followIfFilled() {
        if (!follows && fill.isDone()) {
            follows = true;
            processor.start();
        }
        return follows;
    }

    /** Whether events could not be read, or no part claimed, the last time. The next try may be a minute away. */
    boolean hasFailed() {
        return processor.isError();
    }

    /** Lets go of a part when this node has more than its share, for another node to take. */
    void keepToShare() {
        Set<Integer> mine = processor.processingStatus().keySet();
        if (mine.size() > nodes.share(generation.name(), SEGMENTS)) {
            processor.releaseSegment(Collections.max(mine));
        }
    }

    /** Comes to rest. Nobody is interrupted: that would close the file under an embedded event store. */
    void stop() {
        fill.stop();
        if (follows) {
            processor.shutDown();
        }
        coordinator.shutdown();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(FileStore.WORK_TIME.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Generation {} did not come to rest in time", generation.number());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Index of the last event that every segment of this generation has passed, on whatever node; while it is filled, as far as
     * the parts that are done would come to. What this node works on is known at once; what another node does, as of its last write.
     */
    long position() {
        Map<Integer, OptionalLong> positions = storedPositions(generation, database, events.serializer());
        Map<Integer, EventTrackerStatus> local = processor.processingStatus();
        positions.replaceAll((segment, stored) -> {
            EventTrackerStatus status = local.get(segment);
            TrackingToken token = status == null ? null : status.getTrackingToken();
            return token == null ? stored : token.position();
        });
        return position(generation, database, positions);
    }

    /** The same, of a generation that this node does nothing for. */
    static long position(Generation generation, MongoDatabase database, Serializer serializer) {
        return position(generation, database, storedPositions(generation, database, serializer));
    }

    private static long position(Generation generation, MongoDatabase database, Map<Integer, OptionalLong> positions) {
        long filled = GenerationMarker.read(database, generation)
                .map(marker -> StreamFill.position(database, generation, marker))
                .orElse(TeacherStreams.BEFORE_FIRST);
        if (positions.size() < SEGMENTS) {
            return filled;
        }
        return positions.values().stream()
                .mapToLong(position -> Math.max(filled, position.orElse(TeacherStreams.BEFORE_FIRST)))
                .min()
                .orElse(filled);
    }

    /** The position per segment, without claiming it; empty for a segment that was not started yet. */
    static Map<Integer, OptionalLong> storedPositions(
            Generation generation, MongoDatabase database, Serializer serializer) {
        Map<Integer, OptionalLong> positions = new HashMap<>();
        for (Document document : generation.positions(database).find()) {
            Integer segment = document.getInteger("segment");
            String processor = document.getString("processorName");
            if (segment != null && processor != null && !processor.startsWith("__")) {
                positions.put(segment, position(document, serializer));
            }
        }
        return positions;
    }

    private static OptionalLong position(Document document, Serializer serializer) {
        String json = document.getString("token");
        String type = document.getString("tokenType");
        // The look-alike on disk shows a document while its fields are written, one after the other.
        if (json == null || type == null) {
            return OptionalLong.empty();
        }
        @Nullable
        TrackingToken token = serializer.deserialize(new SimpleSerializedObject<>(json, String.class, type, null));
        return token == null ? OptionalLong.empty() : token.position();
    }
}

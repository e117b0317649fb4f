package nl.waaier.projections.store;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A generation with the processor that fills it on this node. */
final class RunningGeneration {

    /** Events per batch: one load and one write of documents each. */
    static final int BATCH_SIZE = 500;

    /** How many parts of the work can be done at once, on any node. Fixed when a generation is first filled. */
    static final int SEGMENTS = 2;

    private final Generation generation;
    private final Projector projector;
    private final StoredPositions positions;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;

    private final PresentNodes nodes;

    RunningGeneration(
            Generation generation,
            MongoDatabase database,
            EventStore events,
            Serializer serializer,
            EventStoreIdentity identity,
            PresentNodes nodes,
            Clock clock) {
        this.generation = generation;
        this.nodes = nodes;
        Marks marks = new Marks(database, generation);
        this.projector = new Projector(generation.view(), new LogStore(database, generation), marks, events, clock);
        this.positions = new StoredPositions(generation.positions(database), serializer);
        this.coordinator = Executors.newSingleThreadScheduledExecutor(daemon("coordinator"));
        this.workers = Executors.newScheduledThreadPool(SEGMENTS, daemon("worker"));
        this.processor = PooledStreamingEventProcessor.builder()
                .name(generation.name())
                .eventHandlerInvoker(projector)
                .messageSource(events)
                .tokenStore(tokenStore(database, serializer, marks, identity))
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(SEGMENTS)
                .maxSegmentProvider(processor -> nodes.share(generation.name(), SEGMENTS))
                .initialToken(StreamableMessageSource::createTailToken)
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

    private TokenStore tokenStore(
            MongoDatabase database, Serializer serializer, Marks marks, EventStoreIdentity identity) {
        MongoTokenStore.Builder builder = MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database)
                        .trackingTokensCollectionName(generation.positionCollection())
                        .build())
                .contentType(String.class)
                .serializer(serializer);
        return new DocumentsFirstTokenStore(builder, marks, identity);
    }

    Generation generation() {
        return generation;
    }

    Projector projector() {
        return projector;
    }

    void start() {
        processor.start();
    }

    /** Lets go of a part when this node has more than its share, for another node to take. */
    void keepToShare() {
        Set<Integer> mine = processor.processingStatus().keySet();
        if (mine.size() > nodes.share(generation.name(), SEGMENTS)) {
            processor.releaseSegment(Collections.max(mine));
        }
    }

    void stop() {
        processor.shutDown();
        coordinator.shutdown();
        workers.shutdown();
    }

    /**
     * Index of the last event that every part of this generation has passed, on whatever node; empty before the first.
     * What this node works on is known at once; what another node does, as of its last write.
     */
    OptionalLong position() {
        Map<Integer, EventTrackerStatus> local = processor.processingStatus();
        Map<Integer, OptionalLong> perSegment = positions.read();
        perSegment.replaceAll((segment, stored) -> {
            EventTrackerStatus status = local.get(segment);
            return status == null ? stored : positionOf(status.getTrackingToken());
        });
        return least(perSegment);
    }

    /** The index that every part has passed; empty when one has not begun. */
    static OptionalLong least(Map<Integer, OptionalLong> perSegment) {
        if (perSegment.size() < SEGMENTS || perSegment.containsValue(OptionalLong.empty())) {
            return OptionalLong.empty();
        }
        return perSegment.values().stream().flatMapToLong(OptionalLong::stream).min();
    }

    static OptionalLong positionOf(@Nullable TrackingToken token) {
        return token == null ? OptionalLong.empty() : token.position();
    }
}

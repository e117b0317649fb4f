package nl.waaier.projections.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.waaier.projections.store.GenerationWork.EventSide;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the work of this node in step with the pointer document: every node fills every generation that is read or being
 * built, sharing the work. Notices at start (and whenever the read store comes back) that it was lost, or belongs to
 * another event store, or is ahead of this one, and starts over by itself.
 */
public final class ReadModel implements SmartLifecycle {
    /** The version of the form of documents. Raise it whenever that changes, and they are built anew at the next start. */
    static final int VERSION = 5;

    private static final Logger LOG = LoggerFactory.getLogger(ReadModel.class);
    private static final Duration TICK = Duration.ofMillis(250);
    /** Questions that began before a switch may still read the generation before it. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    /** Spring Boot's web server starts at the default phase less 2048. */
    private static final int BEFORE_WEB_SERVER = DEFAULT_PHASE - 4096;

    private final MongoDatabase database;
    private final EventSide events;
    private final NewerEvents newer;
    private final Clock clock;
    private final int version;
    private final PresentNodes nodes;
    private final Map<Generation, GenerationWork> running = new ConcurrentHashMap<>();
    private final Map<Generation, Instant> retired = new HashMap<>();
    private final Map<Generation, Goal> goals = new HashMap<>();
    private final ScheduledExecutorService watcher = new ScheduledWorkers(
            1, Thread.ofPlatform().daemon().name("read-model-", 0).factory());
    private volatile boolean settled;
    private volatile boolean troubled;
    private volatile @Nullable ScheduledFuture<?> watching;

    /** Where the event store was, and when. */
    private record Goal(long head, Instant setAt) {}

    /**
     * In one database, folded from one event store.
     *
     * @param streams the same events, stream by stream
     * @param serializer reads and writes positions
     * @param newer whether events turned up that this version cannot read
     */
    public ReadModel(
            MongoDatabase database,
            EventStore events,
            TeacherStreams streams,
            Serializer serializer,
            EventStoreIdentity identity,
            NewerEvents newer,
            Clock clock) {
        this(database, new EventSide(events, streams, identity, serializer), newer, clock, VERSION);
    }

    ReadModel(MongoDatabase database, EventSide events, NewerEvents newer, Clock clock, int version) {
        this.database = database;
        this.events = events;
        this.newer = newer;
        this.clock = clock;
        this.version = version;
        this.nodes = new PresentNodes(database, clock);
    }

    /** Before the web server opens, and stopped after it has closed: whoever can ask is answered from what was looked at. */
    @Override
    public int getPhase() {
        return BEFORE_WEB_SERVER;
    }

    @Override
    public void start() {
        lookOnce();
        watching = watcher.scheduleWithFixedDelay(this::watch, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks at what the read store holds; when that is away, does not wait for it for long. */
    private void lookOnce() {
        try {
            watcher.submit((Runnable) this::watch).get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("The read model is looked at after the start: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        watching = null;
        watcher.shutdown();
        try {
            if (!watcher.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("The read model did not come to rest in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leave();
    }

    /** Lets go of every part, so that other nodes need not wait for the claims to lapse. */
    private void leave() {
        stopAll();
        try {
            nodes.leave();
        } catch (MongoException e) {
            LOG.info("The read store is away; other nodes take over in some seconds");
        }
    }

    @Override
    public boolean isRunning() {
        return watching != null;
    }

    /** At once, and not only at the next tick. */
    private void watchSoon() {
        try {
            watcher.execute(this::watch);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("stopped meanwhile");
        }
    }

    private void watch() {
        if (newer.haveTurnedUp()) {
            if (!running.isEmpty()) {
                LOG.warn("This node leaves the read model to nodes of a newer version");
                leave();
            }
            return;
        }
        try {
            keepInStep();
            if (troubled) {
                troubled = false;
                LOG.info("The read model is looked after again");
                // Its processors may wait a minute until their next try; new ones go on at once.
                stopAll();
            }
        } catch (RuntimeException e) {
            ScheduledWorkers.tellOfMemory(e);
            // One of the stores is away, most likely; the next tick tries again, and says so only the first time.
            if (!troubled) {
                troubled = true;
                LOG.warn("The read model cannot be looked after for now: {}", e.toString());
            }
        }
    }

    private void keepInStep() {
        nodes.beat(running.keySet().stream().map(Generation::name).toList());
        GenerationPointer pointer = settled ? GenerationPointer.read(database).orElse(null) : null;
        if (pointer == null) {
            pointer = settle();
            settled = true;
        }
        if (pointer.version() > version) {
            if (stopAll()) {
                LOG.warn("The read model is left to nodes of a newer version, which built it anew");
            }
            return;
        }
        keepRunning(pointer);
        if (running.values().stream().anyMatch(GenerationWork::hasFailed)) {
            // Fails while the event store is away, which is trouble too.
            events.head();
        }
        Generation filling = pointer.filling();
        if (pointer.isFilling() && hasCaughtUp(filling)) {
            GenerationPointer.complete(database, filling);
            LOG.info("Questions are now answered from generation {}", filling.number());
        }
        dropRetired();
    }

    /** Decides at start whether what is in the read store can be gone on with. */
    private GenerationPointer settle() {
        GenerationPointer pointer = GenerationPointer.read(database).orElse(null);
        if (pointer != null && pointer.version() > version) {
            return pointer;
        }
        if (pointer == null || !isSound(pointer.current()) || !isSound(pointer.filling())) {
            LOG.info("The read model is built from the start");
            stopAll();
            pointer = startOver(pointer);
        }
        retireLeftovers(pointer);
        return pointer;
    }

    /** Whether a generation is of this event store and version, and of no event that the store holds no longer. */
    private boolean isSound(Generation generation) {
        GenerationMarker marker = GenerationMarker.read(database, generation).orElse(null);
        return marker != null
                && marker.store().equals(events.identity().id())
                && marker.version() == version
                && !isAhead(generation, marker)
                && events.identity().holds(new AppliedEvents(database, generation).identifiers());
    }

    /**
     * A position past the end of the event store: the events were restored to an earlier moment, the read model was not. The
     * positions are read first, because other nodes go on.
     */
    private boolean isAhead(Generation generation, GenerationMarker marker) {
        Collection<OptionalLong> positions = GenerationWork.storedPositions(generation, database, events.serializer())
                .values();
        long head = events.head();
        return marker.position() > head
                || positions.stream().flatMapToLong(OptionalLong::stream).anyMatch(position -> position > head);
    }

    /** The next generation becomes the current one, empty. What was there before is dropped. */
    private GenerationPointer startOver(@Nullable GenerationPointer before) {
        int last = before == null
                ? 0
                : Math.max(before.current().number(), before.filling().number());
        Generation fresh = new Generation(last + 1);
        GenerationMarker.prepare(database, fresh, events.identity().id(), version);
        GenerationPointer pointer = GenerationPointer.startWith(database, fresh, version);
        if (before != null) {
            before.current().drop(database);
            before.filling().drop(database);
        }
        return pointer;
    }

    /** What a node left behind that stopped before it had dropped it. Others may read it for a moment still. */
    private void retireLeftovers(GenerationPointer pointer) {
        for (Generation generation : Generation.in(database)) {
            if (!pointer.names(generation)) {
                retired.putIfAbsent(generation, clock.instant());
            }
        }
    }

    /**
     * Whether what the read store held at the start was looked at. Before that it may tell of events that the event store
     * does not hold.
     */
    boolean isSettled() {
        return settled;
    }

    int version() {
        return version;
    }

    private void keepRunning(GenerationPointer pointer) {
        List<Generation> wanted = new ArrayList<>(List.of(pointer.current()));
        if (pointer.building() != null) {
            wanted.add(pointer.building());
        }
        for (Generation generation : wanted) {
            GenerationWork work = running.get(generation);
            if (work == null) {
                work = new GenerationWork(generation, events, database, nodes, clock, this::watchSoon);
                work.start();
                running.put(generation, work);
            }
            if (work.followIfFilled()) {
                work.keepToShare();
            }
        }
        for (Generation generation : List.copyOf(running.keySet())) {
            if (!wanted.contains(generation)) {
                stop(generation);
                retired.put(generation, clock.instant());
            }
        }
    }

    /** Whether anything ran here. */
    private boolean stopAll() {
        List<Generation> ours = List.copyOf(running.keySet());
        ours.forEach(this::stop);
        return !ours.isEmpty();
    }

    private void stop(Generation generation) {
        GenerationWork work = running.remove(generation);
        if (work != null) {
            work.stop();
        }
    }

    private void dropRetired() {
        Instant before = clock.instant().minus(GRACE);
        if (retired.values().stream().noneMatch(since -> since.isBefore(before))) {
            return;
        }
        // Another node may have begun to build one meanwhile that looked like left behind.
        Optional<GenerationPointer> pointer = GenerationPointer.read(database);
        retired.entrySet().removeIf(entry -> {
            boolean due = entry.getValue().isBefore(before);
            if (due && pointer.isPresent() && !pointer.get().names(entry.getKey())) {
                entry.getKey().drop(database);
            }
            return due;
        });
    }

    /**
     * Whether a generation has got to where the event store was a moment ago. Where it is now, it may never get to while
     * people go on recording; the one that is read does not either. For the thread that watches only.
     */
    private boolean hasCaughtUp(Generation filling) {
        GenerationWork work = running.get(filling);
        if (work == null || !work.followIfFilled()) {
            return false;
        }
        long head = events.head();
        Goal goal = goals.computeIfAbsent(filling, g -> new Goal(head, clock.instant()));
        if (work.position() < goal.head()) {
            return false;
        }
        goals.remove(filling);
        return clock.instant().isBefore(goal.setAt().plus(A_MOMENT));
    }

    /**
     * Begins to rebuild beside what is read. Returns at once; questions go on, and read the new generation when it has caught
     * up. When a rebuild is under way, or the documents are a newer version's, nothing begins.
     */
    public void rebuild() {
        GenerationPointer now = GenerationPointer.read(database).orElse(null);
        if (now == null) {
            startOver(null);
        } else if (now.building() == null && now.version() <= version) {
            Generation next = new Generation(now.current().number() + 1);
            GenerationMarker.prepare(database, next, events.identity().id(), version);
            GenerationPointer.build(database, now.current(), next);
        }
    }

    /** How it stands. */
    public ReadModelStatus status() {
        GenerationPointer pointer = GenerationPointer.read(database).orElse(null);
        if (pointer == null) {
            return new ReadModelStatus(0, false, false, behind(TeacherStreams.BEFORE_FIRST), 0);
        }
        GenerationWork work = running.get(pointer.filling());
        return new ReadModelStatus(
                pointer.current().number(),
                pointer.complete() && pointer.version() == version,
                pointer.building() != null,
                behind(
                        work == null
                                ? GenerationWork.position(pointer.filling(), database, events.serializer())
                                : work.position()),
                new FileStore(database, pointer.current()).waiting().size());
    }

    /** How many events a position is behind, at most. */
    private long behind(long position) {
        return Math.max(0, events.head() - position);
    }

    /** The teachers whose events wait. */
    public List<WaitingTeacher> waiting() {
        return running.values().stream()
                .flatMap(work -> work.projector().store().waiting().stream())
                .toList();
    }

    /** Tries again to take in the events that wait. Answers how many teachers wait no longer. */
    public int retryWaiting() {
        return running.values().stream()
                .mapToInt(work -> work.projector().retryWaiting())
                .sum();
    }
}

package nl.waaier.projections.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.waaier.projections.facts.FactView;
import nl.waaier.projections.store.Generations.Pointer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the processors of this node in step with the pointer documents: every node fills every generation that is read
 * or being built, sharing the work by segments. Notices at start (and whenever the read store comes back) that it was
 * lost, or belongs to another event store, or is ahead of this one, and starts over by itself.
 */
public final class Views implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);
    private static final Duration TICK = Duration.ofMillis(250);
    /** Questions that began before a switch may still read the generation before it. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final Duration LOOK = Duration.ofSeconds(5);
    /** Spring Boot's web server starts at the default phase less 2048. */
    private static final int BEFORE_WEB_SERVER = DEFAULT_PHASE - 4096;

    private final List<FactView> views;
    private final MongoDatabase database;
    private final EventStore events;
    private final Serializer serializer;
    private final EventStoreIdentity identity;
    private final NewerEvents newer;
    private final Clock clock;
    private final PresentNodes nodes;
    private final ReadStoreSoundness soundness;
    private final CatchingUp catchingUp;
    private final Map<Generation, RunningGeneration> running = new ConcurrentHashMap<>();
    private final Map<Generation, Instant> retired = new HashMap<>();
    private final Set<FactView> settled = ConcurrentHashMap.newKeySet();
    private final Set<FactView> troubled = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("views-", 0).factory());
    private volatile @Nullable ScheduledFuture<?> watching;

    /**
     * All views, in one database, folded from one event store.
     *
     * @param newer whether events turned up that this version cannot read
     */
    public Views(
            List<FactView> views,
            MongoDatabase database,
            EventStore events,
            Serializer serializer,
            EventStoreIdentity identity,
            NewerEvents newer,
            Clock clock) {
        this.views = List.copyOf(views);
        this.database = database;
        this.events = events;
        this.serializer = serializer;
        this.identity = identity;
        this.newer = newer;
        this.clock = clock;
        this.nodes = new PresentNodes(database, clock);
        this.soundness = new ReadStoreSoundness(database, events, serializer, identity);
        this.catchingUp = new CatchingUp(database, events, serializer, clock, running);
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
            LOG.warn("The views are looked at after the start: {}", e.toString());
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
                LOG.warn("The views did not come to rest in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leave();
    }

    /** Lets go of every part, so that other nodes need not wait for the claims to lapse. */
    private void leave() {
        running.values().forEach(RunningGeneration::stop);
        running.clear();
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

    private void watch() {
        if (newer.haveTurnedUp()) {
            if (!running.isEmpty()) {
                LOG.warn("This node leaves the views to nodes of a newer version");
                leave();
            }
            return;
        }
        for (FactView view : views) {
            try {
                watch(view);
                if (troubled.remove(view)) {
                    LOG.info("View {} is looked after again", view.name());
                    // Its processors may wait a minute until their next try; new ones go on at once.
                    stopAll(view);
                }
            } catch (RuntimeException e) {
                // The read store is away, most likely; the next tick tries again, and says so only the first time.
                if (troubled.add(view)) {
                    LOG.warn("View {} cannot be looked after for now: {}", view.name(), e.toString());
                }
            }
        }
    }

    private void watch(FactView view) {
        nodes.beat(running.keySet().stream().map(Generation::name).toList());
        Generations generations = new Generations(database, identity);
        Pointer pointer = settled.contains(view) ? generations.read(view).orElse(null) : null;
        if (pointer == null) {
            pointer = settle(generations, view);
            settled.add(view);
        }
        if (pointer.isNewer()) {
            if (stopAll(view)) {
                LOG.warn("View {} is left to nodes of a newer version, which built it anew", view.name());
            }
            return;
        }
        keepRunning(view, pointer);
        Generation filling = pointer.building() == null ? pointer.current() : pointer.building();
        if ((!pointer.complete() || pointer.building() != null) && catchingUp.isDone(filling)) {
            generations.complete(filling);
            LOG.info("View {} now answers from generation {}", view.name(), filling.number());
        }
        dropRetired();
    }

    /** Decides at start whether what is in the read store can be gone on with. */
    private Pointer settle(Generations generations, FactView view) {
        Pointer pointer = generations.read(view).orElse(null);
        if (pointer != null && (pointer.isNewer() || soundness.isSound(pointer.current()))) {
            Generation building = pointer.building();
            if (building == null || pointer.isNewer() || soundness.isSound(building)) {
                return pointer;
            }
        }
        LOG.info("View {} is built from the start", view.name());
        stopAll(view);
        return generations.startOver(view);
    }

    /**
     * Whether what the read store held of a view at the start was looked at. Before that it may tell of events that the
     * event store does not hold.
     */
    boolean isSettled(FactView view) {
        return settled.contains(view);
    }

    private void keepRunning(FactView view, Pointer pointer) {
        List<Generation> wanted = new ArrayList<>(List.of(pointer.current()));
        if (pointer.building() != null) {
            wanted.add(pointer.building());
        }
        for (Generation generation : wanted) {
            running.computeIfAbsent(generation, g -> {
                RunningGeneration fresh =
                        new RunningGeneration(g, database, events, serializer, identity, nodes, clock);
                fresh.projector().retryWaiting();
                fresh.start();
                return fresh;
            });
        }
        wanted.forEach(
                generation -> Optional.ofNullable(running.get(generation)).ifPresent(RunningGeneration::keepToShare));
        for (Generation generation : List.copyOf(running.keySet())) {
            if (generation.view().equals(view) && !wanted.contains(generation)) {
                stop(generation);
                retired.put(generation, clock.instant());
            }
        }
    }

    /** Whether anything of this view ran here. */
    private boolean stopAll(FactView view) {
        List<Generation> ours = running.keySet().stream()
                .filter(generation -> generation.view().equals(view))
                .toList();
        ours.forEach(this::stop);
        return !ours.isEmpty();
    }

    private void stop(Generation generation) {
        RunningGeneration old = running.remove(generation);
        if (old != null) {
            old.stop();
        }
    }

    private void dropRetired() {
        Instant before = clock.instant().minus(GRACE);
        retired.entrySet().removeIf(entry -> {
            boolean due = entry.getValue().isBefore(before);
            if (due) {
                entry.getKey().drop(database);
            }
            return due;
        });
    }

    /**
     * Begins to rebuild views beside the ones that are read. Returns at once; questions go on, and read the new
     * generation when it has caught up. A view that is being rebuilt already goes on with that.
     *
     * @param names which views; empty for all
     * @throws IllegalArgumentException when there is no view with one of the names
     */
    public void rebuild(List<String> names) {
        List<FactView> chosen = views.stream()
                .filter(v -> names.isEmpty() || names.contains(v.name()))
                .toList();
        if (chosen.size() < names.size()) {
            throw new IllegalArgumentException("unknown view");
        }
        Generations generations = new Generations(database, identity);
        chosen.forEach(generations::startBuilding);
    }

    /** The names of all views. */
    public List<String> names() {
        return views.stream().map(FactView::name).toList();
    }

    /** How all views stand. */
    public List<ViewStatus> status() {
        Generations generations = new Generations(database, identity);
        return views.stream()
                .map(view -> generations
                        .read(view)
                        .map(this::status)
                        .orElseGet(() -> new ViewStatus(
                                view.name(), 0, false, false, catchingUp.behind(new Generation(view, 0)), 0)))
                .toList();
    }

    private ViewStatus status(Pointer pointer) {
        Generation filling = pointer.building() == null ? pointer.current() : pointer.building();
        return new ViewStatus(
                pointer.current().view().name(),
                pointer.current().number(),
                pointer.answers(),
                pointer.building() != null,
                catchingUp.behind(filling),
                new LogStore(database, pointer.current()).waiting().size());
    }

    /** The teachers whose events wait, per view. */
    public Map<String, List<Waiting>> waiting() {
        Map<String, List<Waiting>> waiting = new HashMap<>();
        running.forEach((generation, filled) -> waiting.merge(
                generation.view().name(), filled.projector().store().waiting(), (a, b) -> {
                    List<Waiting> both = new ArrayList<>(a);
                    both.addAll(b);
                    return both;
                }));
        return waiting;
    }

    /** Tries again to apply the events that wait. Answers how many teachers wait no longer. */
    public int retryWaiting() {
        return running.values().stream()
                .mapToInt(r -> r.projector().retryWaiting())
                .sum();
    }
}

package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.testing.RandomHistory;
import nl.waaier.projections.testing.ReadStores;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A generation filled stream by stream is the one that the usual order gives, whoever fills it and however often they stop. */
class StreamFillTest extends ReadModelKit {

    private static final Generation FILLED = new Generation(1);
    private static final Generation USUAL = new Generation(2);
    private static final int SEEDS = "full".equals(System.getProperty("waaier.faults")) ? 200 : 10;
    private static final String POISON = "no event of ours";

    @ParameterizedTest
    @MethodSource("stores")
    void theDocumentsAreThoseOfTheUsualOrder(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        for (long seed = 0; seed < SEEDS; seed++) {
            events.publish(histories(seed));
        }
        prepared(database);
        assertThat(fill(database, new MemoryStreams(events, 3), Clock.systemUTC())
                        .work())
                .isTrue();
        assertThat(documents(database, FILLED.number()))
                .isEqualTo(inTheUsualOrder(database))
                .hasSize(4 * SEEDS);
        assertThat(waiting(database, FILLED))
                .isEqualTo(waiting(database, USUAL))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whoHasAnEventThatCannotBeReadWaitsAsInTheUsualOrder(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        publishHistories(5);
        TeacherId poisoned = hired("0.8000");
        events.publish(new GenericDomainEventMessage<>("Teacher", poisoned.streamId(), 1, POISON));
        publish(poisoned, 2, ended(poisoned, "2020-07-31"));
        TeacherId atFirst = newTeacher();
        events.publish(new GenericDomainEventMessage<>("Teacher", atFirst.streamId(), 0, POISON));
        prepared(database);
        fill(database, new MemoryStreams(events, 3), Clock.systemUTC()).work();

        assertThat(documents(database, FILLED.number()))
                .isEqualTo(inTheUsualOrder(database))
                .hasSize(6);
        assertThat(waiting(database, FILLED))
                .isEqualTo(waiting(database, USUAL))
                .isEqualTo(Map.of(poisoned, 1L, atFirst, 0L));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void oneThatWasKilledHalfwayIsGoneOnWithFromTheLastPortion(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        publishHistories(60);
        prepared(database);
        Watched first = new Watched(new MemoryStreams(events, 2), 7);
        assertThatThrownBy(() -> fill(database, first, Clock.systemUTC()).work())
                .hasMessage("killed");
        assertThat(documents(database, FILLED.number())).hasSize(2 * 7 + first.shortPortions());

        Watched second = new Watched(new MemoryStreams(events, 2), Integer.MAX_VALUE);
        assertThat(fill(database, second, Clock.systemUTC()).work())
                .as("one part is still held by who was killed")
                .isFalse();
        assertThat(fill(database, second, Clock.offset(Clock.systemUTC(), StreamFill.HELD.plusSeconds(1)))
                        .work())
                .isTrue();
        assertThat(second.handedOut)
                .as("nothing that was written is read again")
                .doesNotContainAnyElementsOf(first.handedOut)
                .hasSize(60 - first.handedOut.size());
        assertThat(documents(database, FILLED.number()))
                .isEqualTo(inTheUsualOrder(database))
                .hasSize(60);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void twoNodesShareTheWork(ReadStores store) throws Exception {
        MongoDatabase database = store.freshDatabase();
        publishHistories(60);
        prepared(database);
        CountDownLatch both = new CountDownLatch(2);
        Watched one = new Watched(new MemoryStreams(events, 2), both);
        Watched other = new Watched(new MemoryStreams(events, 2), both);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            Future<Boolean> first =
                    nodes.submit(() -> fill(database, one, Clock.systemUTC()).work());
            Future<Boolean> second =
                    nodes.submit(() -> fill(database, other, Clock.systemUTC()).work());
            assertThat(List.of(first.get(1, TimeUnit.MINUTES), second.get(1, TimeUnit.MINUTES)))
                    .as("whoever is last")
                    .contains(true);
        }
        assertThat(one.handedOut).isNotEmpty().doesNotContainAnyElementsOf(other.handedOut);
        assertThat(other.handedOut).hasSize(60 - one.handedOut.size());
        assertThat(documents(database, FILLED.number()))
                .isEqualTo(inTheUsualOrder(database))
                .hasSize(60);
    }

    /** Its workers do not leave it to the server that only one of them decides up to where, and in which parts. */
    @ParameterizedTest
    @MethodSource("stores")
    void aNodeDecidesOnceWhatIsFilled(ReadStores store) throws Exception {
        MongoDatabase database = store.freshDatabase();
        publishHistories(5);
        prepared(database);
        CountDownLatch both = new CountDownLatch(2);
        StreamFill fill = fill(
                database,
                new Watched(new MemoryStreams(events, 2), Integer.MAX_VALUE) {
                    @Override
                    public OptionalLong settledPosition() {
                        both.countDown();
                        try {
                            both.await(500, TimeUnit.MILLISECONDS);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return super.settledPosition();
                    }
                },
                Clock.systemUTC());
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> worker : List.of(workers.submit(fill::work), workers.submit(fill::work))) {
                worker.get(1, TimeUnit.MINUTES);
            }
        }
        assertThat(both.getCount()).as("who else would decide").isEqualTo(1);
        assertThat(fill.isDone()).isTrue();
    }

    /** It comes to itself when everything is done and followed, and writes what it had. */
    @ParameterizedTest
    @MethodSource("stores")
    void aNodeThatWasFrozenMeanwhileDoesNoHarm(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        publishHistories(20);
        TeacherId later = hired("0.8000");
        prepared(database);
        Clock afterwards = Clock.offset(Clock.systemUTC(), StreamFill.HELD.plusSeconds(1));
        AtomicInteger frozen = new AtomicInteger();
        TeacherStreams freezing = new Watched(new MemoryStreams(events, 2), Integer.MAX_VALUE) {
            @Override
            public Portion read(String after, String last, long position) {
                Portion portion = super.read(after, last, position);
                if (frozen.getAndIncrement() == 0) {
                    fill(database, new MemoryStreams(events, 2), afterwards).work();
                    publish(later, 1, ended(later, "2020-07-31"));
                    inTheUsualOrder(database, FILLED);
                }
                return portion;
            }
        };
        fill(database, freezing, Clock.systemUTC()).work();
        assertThat(documents(database, FILLED.number()))
                .isEqualTo(inTheUsualOrder(database))
                .hasSize(21);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatComesMeanwhileIsTakenInAfterwards(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        publishHistories(20);
        List<TeacherId> meanwhile = Collections.synchronizedList(new ArrayList<>());
        TeacherStreams recording = new Watched(new MemoryStreams(events, 2), Integer.MAX_VALUE) {
            @Override
            public Portion read(String after, String last, long position) {
                meanwhile.add(hired("0.5000"));
                return super.read(after, last, position);
            }
        };
        ReadModel readModel = start(notStarted(database, recording));
        caughtUp(database, readModel);
        assertThat(meanwhile).isNotEmpty();
        await().untilAsserted(() -> assertThat(documents(database, 1))
                .isEqualTo(inTheUsualOrder(database))
                .hasSize(20 + meanwhile.size()));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void nothingIsFilledWhileAnEventMayStillTurnUp(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        publishHistories(3);
        prepared(database);
        boolean[] certain = {false};
        TeacherStreams streams = new Watched(new MemoryStreams(events, 2), Integer.MAX_VALUE) {
            @Override
            public OptionalLong settledPosition() {
                return certain[0] ? super.settledPosition() : OptionalLong.empty();
            }
        };
        StreamFill fill = fill(database, streams, Clock.systemUTC());
        assertThat(fill.work()).isFalse();
        assertThat(documents(database, FILLED.number())).isEmpty();
        certain[0] = true;
        assertThat(fill.work()).isTrue();
        assertThat(documents(database, FILLED.number())).hasSize(3);
    }

    /** A store restored to an earlier moment is found out even when the process dies in the first portion. */
    @ParameterizedTest
    @MethodSource("stores")
    void theEventsAreNotedBeforeAnyDocument(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        publishHistories(3);
        prepared(database);
        List<String> noted = new ArrayList<>();
        TeacherStreams looking = new Watched(new MemoryStreams(events, 2), Integer.MAX_VALUE) {
            @Override
            public Portion read(String after, String last, long position) {
                if (noted.isEmpty()) {
                    noted.addAll(new AppliedEvents(database, FILLED).identifiers());
                }
                return super.read(after, last, position);
            }
        };
        fill(database, looking, Clock.systemUTC()).work();
        List<String> all = new ArrayList<>();
        new MemoryIdentity("", events).all(event -> all.add(event.getIdentifier()));
        assertThat(noted).containsExactlyElementsOf(all).hasSize(9);
    }

    private static void prepared(MongoDatabase database) {
        GenerationMarker.prepare(database, FILLED, "store-1", ReadModel.VERSION);
    }

    private StreamFill fill(MongoDatabase database, TeacherStreams streams, Clock clock) {
        Projector projector = new Projector(new FileStore(database, FILLED), events, clock);
        return new StreamFill(FILLED, database, streams, projector, clock);
    }

    private Map<String, Document> inTheUsualOrder(MongoDatabase database) {
        USUAL.drop(database);
        return inTheUsualOrder(database, USUAL);
    }

    private Map<String, Document> inTheUsualOrder(MongoDatabase database, Generation generation) {
        Projector projector = new Projector(new FileStore(database, generation), events, Clock.systemUTC());
        new MemoryIdentity("", events).all(event -> {
            DomainEventMessage<?> message = (DomainEventMessage<?>) event;
            EventBatch batch = new EventBatch(projector, Set.of(Projector.teacherOf(message)), List.of());
            batch.apply(message);
            batch.write();
        });
        return documents(database, generation.number());
    }

    private static Map<TeacherId, Long> waiting(MongoDatabase database, Generation generation) {
        return new FileStore(database, generation)
                .waiting().stream().collect(Collectors.toMap(WaitingTeacher::teacher, WaitingTeacher::number));
    }

    private static List<DomainEventMessage<?>> histories(long seed) {
        Random random = new Random(seed);
        List<DomainEventMessage<?>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            TeacherId teacher = newTeacher();
            int number = 0;
            all.add(message(teacher, number, started(teacher, "0.8000")));
            for (TeacherEvent event : RandomHistory.events(random.nextLong(), 30, teacher, BOARD)) {
                number++;
                all.add(message(teacher, number, event));
            }
        }
        return all;
    }

    /** Streams of which is known what was read, and that can break off, or wait for one another. */
    private static class Watched implements TeacherStreams {

        private static final Duration SOON = Duration.ofSeconds(30);

        private final MemoryStreams streams;
        private final int portions;
        private final @Nullable CountDownLatch together;
        private final AtomicInteger read = new AtomicInteger();
        private final AtomicInteger missing = new AtomicInteger();
        final Set<TeacherId> handedOut = ConcurrentHashMap.newKeySet();

        Watched(MemoryStreams streams, int portions) {
            this(streams, portions, null);
        }

        Watched(MemoryStreams streams, CountDownLatch together) {
            this(streams, Integer.MAX_VALUE, together);
        }

        private Watched(MemoryStreams streams, int portions, @Nullable CountDownLatch together) {
            this.streams = streams;
            this.portions = portions;
            this.together = together;
        }

        /** How many fewer than two were in a portion, summed up. */
        int shortPortions() {
            return -missing.get();
        }

        @Override
        public OptionalLong settledPosition() {
            return streams.settledPosition();
        }

        @Override
        public @Nullable TrackingToken tokenAt(long position) {
            return streams.tokenAt(position);
        }

        @Override
        public List<String> lastEvents(long position, int atMost) {
            return streams.lastEvents(position, atMost);
        }

        @Override
        public List<String> lastOfEachPart(int parts) {
            return streams.lastOfEachPart(parts);
        }

        @Override
        public Portion read(String after, String last, long position) {
            if (read.getAndIncrement() == portions) {
                throw new IllegalStateException("killed");
            }
            if (together != null) {
                together.countDown();
                await().atMost(SOON).until(() -> together.getCount() == 0);
            }
            Portion portion = streams.read(after, last, position);
            missing.addAndGet(2 - portion.streams().size());
            portion.streams().forEach(stream -> handedOut.add(Projector.teacherOf(stream.getFirst())));
            return portion;
        }
    }
}

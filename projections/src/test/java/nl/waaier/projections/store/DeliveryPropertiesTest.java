package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.core.teacher.file.RecordedEvent;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.RandomHistory;
import nl.waaier.projections.testing.ReadStores;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However events are delivered, as long as each is at least once, the documents are those of one delivery in order. */
class DeliveryPropertiesTest extends ReadModelKit {

    private static final boolean FULL = "full".equals(System.getProperty("waaier.faults"));
    private static final int SEEDS = FULL ? 500 : 10;
    private static final int REWINDS = FULL ? 50 : 3;

    @ParameterizedTest
    @MethodSource("stores")
    void deliveredTwiceAndInAnyOrderTheDocumentsAreTheSame(ReadStores store) {
        for (long seed = 0; seed < SEEDS; seed++) {
            EmbeddedEventStore recorded = eventStore();
            List<DomainEventMessage<?>> events = histories(seed);
            recorded.publish(events);
            MongoDatabase database = store.freshDatabase();
            deliver(database, 1, recorded, List.of(events));
            deliver(database, 2, recorded, disordered(events, new Random(seed)));
            assertThat(documentsOf(database, 2))
                    .as("seed %s", seed)
                    .isEqualTo(documentsOf(database, 1))
                    .isNotEmpty();
            database.drop();
        }
    }

    /** The planted fault: a fold that takes every event for the next one. */
    @ParameterizedTest
    @MethodSource("stores")
    void aFoldThatDoesNotLookAtTheNumbersIsFoundOut(ReadStores store) {
        List<DomainEventMessage<?>> events = histories(1);
        EmbeddedEventStore recorded = eventStore();
        recorded.publish(events);
        MongoDatabase database = store.freshDatabase();
        deliver(database, 1, recorded, List.of(events));
        Map<TeacherId, TeacherFile> blind = new HashMap<>();
        for (DomainEventMessage<?> event :
                disordered(events, new Random(1)).stream().flatMap(List::stream).toList()) {
            TeacherEvent payload = (TeacherEvent) event.getPayload();
            TeacherFile before = blind.getOrDefault(
                    payload.teacherId(), TeacherFile.empty(payload.teacherId(), payload.boardNumber()));
            blind.put(
                    payload.teacherId(),
                    before.evolve(
                            new RecordedEvent(before.nextNumber(), event.getTimestamp(), RecordedBy.UNKNOWN, payload)));
        }
        new FileStore(database, new Generation(2)).save(blind.values(), Map.of());
        assertThat(documentsOf(database, 2)).isNotEqualTo(documentsOf(database, 1));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void positionsSetBackAtRandomChangeNothing(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        String positions = "teacher-files-1-position";
        Random random = new Random(7);
        List<Document> earlier = new ArrayList<>();
        for (int round = 0; round < REWINDS; round++) {
            ReadModel readModel = start(database);
            events.publish(histories(1_000 + round));
            caughtUp(database, readModel);
            readModel.stop();
            earlier.addAll(database.getCollection(positions)
                    .find(new Document("segment", random.nextInt(2)))
                    .into(new ArrayList<>()));
            Document back = earlier.get(random.nextInt(earlier.size()));
            database.getCollection(positions).replaceOne(new Document("_id", back.get("_id")), back);
        }
        ReadModel readModel = start(database);
        caughtUp(database, readModel);
        Map<String, Document> before = documents(database, 1);
        readModel.rebuild();
        await().until(() -> status(readModel).generation() == 2);
        assertThat(documents(database, 2)).isEqualTo(before).isNotEmpty();
    }

    /** Several teachers' histories, interleaved. */
    private static List<DomainEventMessage<?>> histories(long seed) {
        List<List<DomainEventMessage<?>>> each = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            TeacherId teacher = new TeacherId(UUID.randomUUID());
            List<DomainEventMessage<?>> own = new ArrayList<>();
            for (TeacherEvent event : RandomHistory.events(seed * 10 + i, 30, teacher, BOARD)) {
                own.add(new GenericDomainEventMessage<>("Teacher", teacher.streamId(), own.size(), event));
            }
            each.add(own);
        }
        Random random = new Random(seed);
        List<DomainEventMessage<?>> all = new ArrayList<>();
        while (each.stream().anyMatch(own -> !own.isEmpty())) {
            List<DomainEventMessage<?>> own = each.get(random.nextInt(each.size()));
            if (!own.isEmpty()) {
                all.add(own.removeFirst());
            }
        }
        return all;
    }

    /** Every event one to three times, in any order, in batches of any size. */
    private static List<List<DomainEventMessage<?>>> disordered(List<DomainEventMessage<?>> events, Random random) {
        List<DomainEventMessage<?>> all = new ArrayList<>();
        events.forEach(event -> all.addAll(Collections.nCopies(1 + random.nextInt(3), event)));
        Collections.shuffle(all, random);
        List<List<DomainEventMessage<?>>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            int until = Math.min(all.size(), from + 1 + random.nextInt(40));
            batches.add(all.subList(from, until));
            from = until;
        }
        return batches;
    }

    private static void deliver(
            MongoDatabase database,
            int generation,
            EmbeddedEventStore recorded,
            List<List<DomainEventMessage<?>>> batches) {
        Generation filled = new Generation(generation);
        Projector projector = new Projector(new FileStore(database, filled), recorded, Clock.systemUTC());
        for (List<DomainEventMessage<?>> delivered : batches) {
            Set<TeacherId> teachers =
                    delivered.stream().map(Projector::teacherOf).collect(Collectors.toSet());
            EventBatch batch = new EventBatch(projector, teachers, List.of());
            delivered.forEach(batch::apply);
            batch.write();
        }
        assertThat(projector.store().waiting()).isEmpty();
    }

    private static Map<String, Document> documentsOf(MongoDatabase database, int generation) {
        return new Generation(generation)
                .documents(database).find().into(new ArrayList<>()).stream()
                        .collect(Collectors.toMap(d -> d.getString("_id"), d -> d));
    }
}

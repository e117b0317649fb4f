package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.projections.testing.ReadStoreCopy;
import nl.waaier.projections.testing.ReadStores;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events that were restored to an earlier moment, under readModel that are newer, and that have grown again by the time the readModel
 * look: every index that a view has passed is there, with another event on it.
 */
class ReadModelRestoreTest extends ReadModelKit {

    @ParameterizedTest
    @MethodSource("stores")
    void indexesThatWereUsedAnewAreNoticed(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(5);
        caughtUp(database, readModel);
        readModel.stop();

        EmbeddedEventStore restored = restored(3, Set.of());
        TeacherId other = grow(restored, 20);

        assertThat(answersAfterStart(database, restored))
                .hasSize(1 + 20)
                .extracting(TeacherFile::teacher)
                .contains(other);
    }

    /** The planted fault: readModel that do not ask whether the events they have applied are there. */
    @ParameterizedTest
    @MethodSource("stores")
    void whoDoesNotLookIsFooled(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(5);
        List<TeacherFile> before = read(caughtUp(database, readModel));
        readModel.stop();

        EmbeddedEventStore restored = restored(3, Set.of());
        grow(restored, 20);
        identity = new Believing(new MemoryIdentity("store-1", restored));
        ReadModel again = start(database, restored);

        assertThat(read(caughtUp(database, again))).containsAll(before);
        assertThat(status(again).generation()).isEqualTo(1);
    }

    /** Of what was lost nothing concerned a view; what is on those indexes now does. */
    @ParameterizedTest
    @MethodSource("stores")
    void indexesThatWereOnlyPassedAreNoticedToo(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(2);
        for (int number = 0; number < 5; number++) {
            events.publish(new GenericDomainEventMessage<>("board", "board:12345", number, "about a board"));
        }
        caughtUp(database, readModel);
        await().until(() -> storedPositions(database).size() == 2
                && storedPositions(database).stream().allMatch(position -> position.contains("10")));
        readModel.stop();

        EmbeddedEventStore restored = restored(6, Set.of());
        grow(restored, 20);

        assertThat(answersAfterStart(database, restored)).hasSize(2 + 20);
    }

    /** The position may lie behind the last event of a batch that concerned anybody. */
    @ParameterizedTest
    @MethodSource("stores")
    void indexesThatWerePassedTogetherWithAppliedOnesAreNoticedToo(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        caughtUp(database, readModel);
        List<DomainEventMessage<?>> together = new ArrayList<>();
        TeacherId teacher = newTeacher();
        together.add(message(teacher, 0, started(teacher, "0.8000")));
        for (int number = 0; number < 5; number++) {
            together.add(new GenericDomainEventMessage<>("board", "board:12345", number, "about a board"));
        }
        events.publish(together);
        caughtUp(database, readModel);
        await().until(() -> storedPositions(database).stream()
                        .filter(position -> position.contains("5"))
                        .count()
                == 2);
        readModel.stop();

        EmbeddedEventStore restored = restored(1, Set.of());
        grow(restored, 20);

        assertThat(answersAfterStart(database, restored)).hasSize(1 + 20);
    }

    /** As a process leaves it that is killed after the documents and before the position. */
    @ParameterizedTest
    @MethodSource("stores")
    void documentsThatAreNewerThanThePositionAreNoticed(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(1);
        caughtUp(database, readModel);
        readModel.stop();
        ReadStoreCopy before = ReadStoreCopy.of(database);
        ReadModel later = start(database);
        publishHistories(4);
        caughtUp(database, later);
        later.stop();
        database.getCollection("teacher-files-1-position").drop();
        before.only("teacher-files-1-position"::equals).into(database);

        EmbeddedEventStore restored = restored(3, Set.of());
        grow(restored, 20);

        assertThat(answersAfterStart(database, restored)).hasSize(1 + 20);
    }

    /** A backup under load can hold an event and not the one before it, which was still under way. */
    @ParameterizedTest
    @MethodSource("stores")
    void anEventThatIsMissingBeforeTheLastOneIsNoticed(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        TeacherId lost = hired("0.8000");
        hired("0.5000");
        hired("0.5000");
        ReadModel readModel = start(database);
        assertThat(read(caughtUp(database, readModel))).hasSize(3);
        readModel.stop();

        EmbeddedEventStore restored = restored(3, Set.of(lost));
        grow(restored, 20);

        assertThat(answersAfterStart(database, restored))
                .hasSize(2 + 20)
                .extracting(TeacherFile::teacher)
                .doesNotContain(lost);
    }

    /** Nothing is answered from documents before it is known whether their events are there. */
    @ParameterizedTest
    @MethodSource("stores")
    void nothingIsAnsweredBeforeTheViewsHaveLooked(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(1);
        caughtUp(database, readModel);
        readModel.stop();

        ReadModel again = notStarted(database, new MemoryStreams(events, 1));
        TeacherFiles reader = new TeacherFiles(database, again);
        assertThatThrownBy(() -> read(reader)).isInstanceOf(ReadModelNotReadyException.class);

        start(again);
        await().ignoreExceptions().until(() -> read(reader).size() == 1);
    }

    /** A second node starts while the first is at work: by the time it looks, positions are past the end it saw. */
    @ParameterizedTest
    @MethodSource("stores")
    void aNodeThatStartsBesideOneAtWorkStartsNothingOver(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
        EmbeddedEventStore first =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        identity = new MemoryIdentity("store-1", first);
        ReadModel readModel = start(database, first);
        grow(first, 1);
        caughtUp(database, readModel);

        ReadModel second = start(database, new Busy(engine, () -> {
            grow(first, 1);
            caughtUp(database, readModel);
        }));

        await().until(() -> second.isSettled());
        assertThat(status(second).generation()).isEqualTo(1);
    }

    private List<TeacherFile> answersAfterStart(MongoDatabase database, EmbeddedEventStore restored) {
        identity = new MemoryIdentity("store-1", restored);
        ReadModel again = start(database, restored);
        await().until(() -> again.isSettled());
        return read(caughtUp(database, again));
    }

    /** The first events, without those about some teachers, in a store of their own. */
    private EmbeddedEventStore restored(int first, Set<TeacherId> without) {
        EmbeddedEventStore restored = eventStore();
        new MemoryIdentity("", events).all(event -> copy(event, restored, first, without));
        return restored;
    }

    private static void copy(
            TrackedEventMessage<?> event, EmbeddedEventStore restored, int first, Set<TeacherId> without) {
        DomainEventMessage<?> message = (DomainEventMessage<?>) event;
        boolean lost = without.stream().anyMatch(t -> t.streamId().equals(message.getAggregateIdentifier()));
        if (event.trackingToken().position().orElseThrow() < first && !lost) {
            restored.publish(new GenericDomainEventMessage<>(
                    message.getType(),
                    message.getAggregateIdentifier(),
                    message.getSequenceNumber(),
                    message.getPayload(),
                    message.getMetaData(),
                    message.getIdentifier(),
                    message.getTimestamp()));
        }
    }

    private static TeacherId grow(EmbeddedEventStore restored, int teachers) {
        TeacherId last = newTeacher();
        restored.publish(message(last, 0, started(last, "0.5000")));
        for (int i = 1; i < teachers; i++) {
            TeacherId teacher = newTeacher();
            restored.publish(message(teacher, 0, started(teacher, "0.5000")));
        }
        return last;
    }

    private static List<String> storedPositions(MongoDatabase database) {
        return database.getCollection("teacher-files-1-position").find().into(new ArrayList<>()).stream()
                .filter(document -> document.containsKey("segment"))
                .map(document -> String.valueOf(document.getString("token")))
                .toList();
    }

    /** An event store that holds whatever it is asked for, as if nobody looked. */
    private record Believing(EventStoreIdentity of) implements EventStoreIdentity {

        @Override
        public String id() {
            return of.id();
        }

        @Override
        public boolean holds(Collection<String> eventIdentifiers) {
            return true;
        }

        @Override
        public Optional<String> eventAt(long index) {
            return of.eventAt(index);
        }
    }

    /** An event store in which others record, and readModel apply it, right after somebody saw its end. */
    private static final class Busy extends EmbeddedEventStore {

        private final Runnable meanwhile;

        Busy(InMemoryEventStorageEngine engine, Runnable meanwhile) {
            super(EmbeddedEventStore.builder().storageEngine(engine));
            this.meanwhile = meanwhile;
        }

        @Override
        public TrackingToken createHeadToken() {
            TrackingToken head = super.createHeadToken();
            meanwhile.run();
            return head;
        }
    }
}

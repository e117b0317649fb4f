package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PositionCategory;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.projections.facts.FactLog;
import nl.waaier.projections.facts.FactView;
import nl.waaier.projections.functiemix.FunctiemixView;
import nl.waaier.projections.testing.ReadStores;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens to read models in real life, on every server there is. */
class ViewsTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final Brin BRIN = new Brin("16AH");
    private static final FactView VIEW = FunctiemixView.VIEW;
    private static final Serializer SERIALIZER = Jackson3Serializer.builder().build();

    private final EmbeddedEventStore events = eventStore();
    private final List<Views> running = new ArrayList<>();
    private EventStoreIdentity identity = () -> "store-1";

    private static EmbeddedEventStore eventStore() {
        return EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
    }

    @AfterEach
    void stop() {
        running.forEach(Views::stop);
    }

    static List<ReadStores> stores() {
        return ReadStores.all().toList();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anEventBecomesVisibleAfterItsPositionIsAwaited(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        start(database);
        TeacherId teacher = hired("0.8000");
        ViewReader reader = ready(database);

        reader.await(VIEW, teacher, 0, Duration.ofSeconds(10));

        assertThat(reader.find(VIEW, BOARD, teacher).orElseThrow().facts()).hasSize(1);
        assertThat(reader.find(VIEW, new BoardNumber("54321"), teacher)).isEmpty();
        assertThatThrownBy(() -> reader.await(VIEW, teacher, 1, Duration.ofMillis(50)))
                .isInstanceOf(ViewNotReadyException.class);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aRebuildGivesTheSameDocumentsWhileTheOldOnesAreRead(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Views views = start(database);
        publishHistories(40);
        ViewReader reader = caughtUp(database, views);
        Map<String, Document> before = documents(database, 1);

        views.rebuild(List.of(VIEW.name()));
        await().until(() -> {
            assertThat(read(reader)).as("answers during the rebuild").hasSize(40);
            return status(views).generation() == 2;
        });

        assertThat(documents(database, 2)).isEqualTo(before).hasSize(40);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void losingTheReadStoreHealsAtStart(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Views views = start(database);
        publishHistories(10);
        List<FactLog> before = read(caughtUp(database, views));
        views.stop();

        database.drop();
        Views again = start(database);

        assertThat(read(caughtUp(database, again))).containsExactlyInAnyOrderElementsOf(before);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void losingOnlyTheDocumentsHealsAtStart(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Views views = start(database);
        publishHistories(10);
        List<FactLog> before = read(caughtUp(database, views));
        views.stop();

        database.getCollection("functiemix-1").drop();
        Views again = start(database);

        assertThat(read(caughtUp(database, again))).containsExactlyInAnyOrderElementsOf(before);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void losingOnlyThePositionRepeatsEventsAndChangesNothing(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Views views = start(database);
        publishHistories(10);
        caughtUp(database, views);
        Map<String, Document> before = documents(database, 1);
        views.stop();

        database.getCollection("functiemix-1-position").drop();
        Views again = start(database);

        caughtUp(database, again);
        assertThat(documents(database, 1)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anOlderCopyCatchesUp(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Views views = start(database);
        publishHistories(10);
        caughtUp(database, views);
        views.stop();
        Map<String, List<Document>> copy = dump(database);
        Views later = start(database);
        publishHistories(10);
        List<FactLog> before = read(caughtUp(database, later));
        later.stop();

        database.drop();
        restore(database, copy);
        Views again = start(database);

        assertThat(read(caughtUp(database, again)))
                .containsExactlyInAnyOrderElementsOf(before)
                .hasSize(20);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void documentsOlderThanThePositionAreHealedFromTheEventStore(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Views views = start(database);
        TeacherId teacher = hired("0.8000");
        caughtUp(database, views);
        views.stop();
        Map<String, List<Document>> copy = dump(database);
        Views later = start(database);
        publish(teacher, 1, ended(teacher, "2020-07-31"));
        caughtUp(database, later);
        later.stop();

        database.getCollection("functiemix-1").drop();
        restore(database, Map.of("functiemix-1", copy.get("functiemix-1")));
        Views again = start(database);
        publish(teacher, 2, retracted(teacher, 1));
        ViewReader reader = caughtUp(database, again);
        reader.await(VIEW, teacher, 2, Duration.ofSeconds(10));

        assertThat(reader.find(VIEW, BOARD, teacher).orElseThrow().facts()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void documentsOfAnotherEventStoreAreNotAnsweredFrom(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Views views = start(database);
        publishHistories(5);
        caughtUp(database, views);
        views.stop();

        identity = () -> "store-2";
        Views again = start(database);
        caughtUp(database, again);

        assertThat(status(again).generation()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aPositionPastTheEndOfTheEventsStartsOver(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Views views = start(database);
        publishHistories(5);
        caughtUp(database, views);
        views.stop();

        // The events were restored to a moment before; here: to the very beginning, with one other teacher since.
        EmbeddedEventStore restored = eventStore();
        Views again = start(database, restored);
        TeacherId other = TeacherId.of(UUID.randomUUID().toString());
        restored.publish(message(other, 0, started(other, "0.5000")));
        ViewReader reader = ready(database);
        await().until(() -> status(again).ready());
        reader.await(VIEW, other, 0, Duration.ofSeconds(10));

        assertThat(read(reader)).extracting(FactLog::teacher).containsExactly(other);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whoHasAnEventThatCannotBeAppliedWaitsAndTheOthersGoOn(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Views views = start(database);
        TeacherId poisoned = hired("0.8000");
        caughtUp(database, views);
        views.stop();
        Views again = start(database);
        events.publish(new GenericDomainEventMessage<>("Teacher", poisoned.streamId(), 1, "no event of ours"));
        TeacherId other = hired("0.5000");
        ViewReader reader = caughtUp(database, again);
        reader.await(VIEW, other, 0, Duration.ofSeconds(10));

        await().until(() -> status(again).waiting() == 1);
        assertThat(again.waiting().get(VIEW.name())).singleElement().satisfies(w -> {
            assertThat(w.teacher()).isEqualTo(poisoned);
            assertThat(w.number()).isEqualTo(1);
        });
        assertThat(again.retryWaiting()).isZero();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anUnknownViewIsNotRebuilt(ReadStores store) {
        Views views = start(store.freshDatabase());

        assertThatThrownBy(() -> views.rebuild(List.of("no-such-view"))).isInstanceOf(IllegalArgumentException.class);
    }

    // -- helpers ---------------------------------------------------------------------------------------------------

    private Views start(MongoDatabase database) {
        return start(database, events);
    }

    private Views start(MongoDatabase database, EmbeddedEventStore from) {
        Views views = new Views(List.of(VIEW), database, from, SERIALIZER, identity, Clock.systemUTC());
        views.start();
        running.add(views);
        return views;
    }

    private ViewReader ready(MongoDatabase database) {
        ViewReader reader = new ViewReader(database, identity);
        await().ignoreExceptions().until(() -> {
            reader.read(VIEW, new LogFilter(BOARD, null, null), log -> {});
            return true;
        });
        return reader;
    }

    private ViewReader caughtUp(MongoDatabase database, Views views) {
        await().until(() -> status(views).ready() && status(views).behind() == 0);
        return ready(database);
    }

    private static ViewStatus status(Views views) {
        return views.status().getFirst();
    }

    private List<FactLog> read(ViewReader reader) {
        List<FactLog> logs = new ArrayList<>();
        reader.read(VIEW, new LogFilter(BOARD, null, null), logs::add);
        return logs;
    }

    private static Map<String, Document> documents(MongoDatabase database, int generation) {
        return database.getCollection("functiemix-" + generation).find().into(new ArrayList<>()).stream()
                .filter(d -> !d.getString("_id").equals(Generation.MARKER))
                .collect(Collectors.toMap(d -> d.getString("_id"), d -> d));
    }

    private static Map<String, List<Document>> dump(MongoDatabase database) {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> database.getCollection(name).find().into(new ArrayList<>())));
    }

    private static void restore(MongoDatabase database, Map<String, List<Document>> copy) {
        copy.forEach((name, documents) -> {
            if (!documents.isEmpty()) {
                database.getCollection(name).insertMany(documents);
            }
        });
    }

    private void publishHistories(int teachers) {
        for (int i = 0; i < teachers; i++) {
            TeacherId teacher = hired("0.8000");
            publish(teacher, 1, ended(teacher, "2020-07-31"));
            publish(teacher, 2, retracted(teacher, 1));
        }
    }

    private TeacherId hired(String fte) {
        TeacherId teacher = TeacherId.of(UUID.randomUUID().toString());
        publish(teacher, 0, started(teacher, fte));
        return teacher;
    }

    private void publish(TeacherId teacher, long number, TeacherEvent event) {
        events.publish(message(teacher, number, event));
    }

    private static GenericDomainEventMessage<TeacherEvent> message(TeacherId teacher, long number, TeacherEvent event) {
        return new GenericDomainEventMessage<>("Teacher", teacher.streamId(), number, event);
    }

    private static AppointmentStarted started(TeacherId teacher, String fte) {
        LocalDate date = LocalDate.parse("2014-08-01");
        return new AppointmentStarted(
                teacher,
                BOARD,
                "1",
                BRIN,
                date,
                SalaryScale.of(Sector.VO, "LB", date),
                new PositionCategory(9),
                new AppointmentTerms(AppointmentKind.VAST, Fte.of(new BigDecimal(fte)), null, false, false),
                null);
    }

    private static AppointmentEnded ended(TeacherId teacher, String lastDay) {
        return new AppointmentEnded(teacher, BOARD, "1", LocalDate.parse(lastDay), null);
    }

    private static FactRetracted retracted(TeacherId teacher, long fact) {
        return new FactRetracted(
                teacher, BOARD, fact, LocalDate.parse("2020-07-31"), null, new PersonalText("verkeerd ingevoerd"));
    }
}

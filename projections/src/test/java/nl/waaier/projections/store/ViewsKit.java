package nl.waaier.projections.store;

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

/** Views on an event store in memory, and words for what is recorded in it. */
abstract class ViewsKit {

    static final BoardNumber BOARD = new BoardNumber("12345");
    private static final Brin BRIN = new Brin("16AH");
    static final FactView VIEW = FunctiemixView.VIEW;
    static final Serializer SERIALIZER = Jackson3Serializer.builder().build();

    final EmbeddedEventStore events = eventStore();
    private final List<Views> running = new ArrayList<>();
    EventStoreIdentity identity = new MemoryIdentity("store-1", events);
    volatile boolean outdated;

    static EmbeddedEventStore eventStore() {
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

    Views start(MongoDatabase database) {
        return start(database, events);
    }

    Views start(MongoDatabase database, EmbeddedEventStore from) {
        return start(database, from, VIEW);
    }

    Views start(MongoDatabase database, EmbeddedEventStore from, FactView view) {
        return start(notStarted(database, from, view));
    }

    Views start(Views views) {
        views.start();
        running.add(views);
        return views;
    }

    Views notStarted(MongoDatabase database, EmbeddedEventStore from) {
        return notStarted(database, from, VIEW);
    }

    private Views notStarted(MongoDatabase database, EmbeddedEventStore from, FactView view) {
        return new Views(List.of(view), database, from, SERIALIZER, identity, () -> outdated, Clock.systemUTC());
    }

    ViewReader ready(MongoDatabase database) {
        ViewReader reader = new ViewReader(database, identity, view -> true);
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            reader.read(VIEW, new LogFilter(BOARD, null, null), log -> {});
            return true;
        });
        return reader;
    }

    ViewReader caughtUp(MongoDatabase database, Views views) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> status(views).ready() && status(views).behind() == 0);
        return ready(database);
    }

    static ViewStatus status(Views views) {
        return views.status().getFirst();
    }

    List<FactLog> read(ViewReader reader) {
        List<FactLog> logs = new ArrayList<>();
        reader.read(VIEW, new LogFilter(BOARD, null, null), logs::add);
        return logs;
    }

    static Map<String, Document> documents(MongoDatabase database, int generation) {
        return database.getCollection("functiemix-" + generation).find().into(new ArrayList<>()).stream()
                .filter(d -> !d.getString("_id").equals(Generation.MARKER))
                .collect(Collectors.toMap(d -> d.getString("_id"), d -> d));
    }

    void publishHistories(int teachers) {
        for (int i = 0; i < teachers; i++) {
            TeacherId teacher = hired("0.8000");
            publish(teacher, 1, ended(teacher, "2020-07-31"));
            publish(teacher, 2, retracted(teacher, 1));
        }
    }

    TeacherId hired(String fte) {
        TeacherId teacher = newTeacher();
        publish(teacher, 0, started(teacher, fte));
        return teacher;
    }

    static TeacherId newTeacher() {
        return TeacherId.of(UUID.randomUUID().toString());
    }

    void publish(TeacherId teacher, long number, TeacherEvent event) {
        events.publish(message(teacher, number, event));
    }

    static GenericDomainEventMessage<TeacherEvent> message(TeacherId teacher, long number, TeacherEvent event) {
        return new GenericDomainEventMessage<>("Teacher", teacher.streamId(), number, event);
    }

    static AppointmentStarted started(TeacherId teacher, String fte) {
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

    static AppointmentEnded ended(TeacherId teacher, String lastDay) {
        return new AppointmentEnded(teacher, BOARD, "1", LocalDate.parse(lastDay), null);
    }

    static FactRetracted retracted(TeacherId teacher, long fact) {
        return new FactRetracted(
                teacher, BOARD, fact, LocalDate.parse("2020-07-31"), null, new PersonalText("verkeerd ingevoerd"));
    }
}

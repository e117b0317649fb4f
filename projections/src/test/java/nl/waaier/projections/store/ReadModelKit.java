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
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.projections.testing.ReadStores;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;

/** A read model on an event store in memory, and words for what is recorded in it. */
abstract class ReadModelKit {

    static final BoardNumber BOARD = Given.BOARD;
    private static final Brin BRIN = new Brin("16AH");
    static final Serializer SERIALIZER = Jackson3Serializer.builder().build();

    final EmbeddedEventStore events = eventStore();
    private static final int AT_A_TIME = 3;

    private final List<ReadModel> running = new ArrayList<>();
    EventStoreIdentity identity = new MemoryIdentity("store-1", events);
    volatile boolean outdated;

    static EmbeddedEventStore eventStore() {
        return EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
    }

    @AfterEach
    void stop() {
        running.forEach(ReadModel::stop);
    }

    static List<ReadStores> stores() {
        return ReadStores.all().toList();
    }

    ReadModel start(MongoDatabase database) {
        return start(database, events);
    }

    ReadModel start(MongoDatabase database, EmbeddedEventStore from) {
        return start(database, from, ReadModel.VERSION);
    }

    ReadModel start(MongoDatabase database, EmbeddedEventStore from, int version) {
        return start(notStarted(database, from, new MemoryStreams(from, AT_A_TIME), version));
    }

    ReadModel start(ReadModel readModel) {
        readModel.start();
        running.add(readModel);
        return readModel;
    }

    ReadModel notStarted(MongoDatabase database, TeacherStreams streams) {
        return notStarted(database, events, streams, ReadModel.VERSION);
    }

    private ReadModel notStarted(MongoDatabase database, EmbeddedEventStore from, TeacherStreams streams, int version) {
        return new ReadModel(
                database,
                new GenerationWork.EventSide(from, streams, identity, SERIALIZER),
                () -> outdated,
                Clock.systemUTC(),
                version);
    }

    TeacherFiles ready(MongoDatabase database) {
        TeacherFiles reader = new TeacherFiles(database, ReadModel.VERSION, () -> true);
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            read(reader);
            return true;
        });
        return reader;
    }

    TeacherFiles caughtUp(MongoDatabase database, ReadModel readModel) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> status(readModel).ready() && status(readModel).behind() == 0);
        return ready(database);
    }

    static ReadModelStatus status(ReadModel readModel) {
        return readModel.status();
    }

    List<TeacherFile> read(TeacherFiles reader) {
        List<TeacherFile> files = new ArrayList<>();
        reader.read(FilePart.ALL, new FileFilter(BOARD, null, null), files::add);
        return files;
    }

    static Map<String, Document> documents(MongoDatabase database, int generation) {
        return new Generation(generation)
                .documents(database).find().into(new ArrayList<>()).stream()
                        .filter(d -> !d.getString("_id").equals(GenerationMarker.ID))
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

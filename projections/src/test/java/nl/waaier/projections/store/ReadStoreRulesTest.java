package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.ConnectionString;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ReadPreference;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.core.teacher.file.RecordedEvent;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.projections.testing.ReadStores;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What a trial on another server showed to be wrong, each held here. */
class ReadStoreRulesTest extends ReadModelKit {

    private static final int DOCUMENT_VALIDATION = 121;

    /** A node that stops right after a switch leaves the generation before it; the next start clears up. */
    @ParameterizedTest
    @MethodSource("stores")
    void whatWasLeftBehindIsDroppedSomeTimeAfterTheStart(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(2);
        caughtUp(database, readModel);
        readModel.stop();
        for (String name : List.of("teacher-files-7", "teacher-files-7-position", "teacher-files-12")) {
            database.getCollection(name).insertOne(new Document("left", "behind"));
        }

        AtomicInteger seconds = new AtomicInteger();
        Clock clock = moving(seconds);
        start(new ReadModel(
                database,
                new GenerationWork.EventSide(events, new MemoryStreams(events, 3), identity, SERIALIZER),
                () -> false,
                clock,
                ReadModel.VERSION));
        assertThat(Generation.in(database)).contains(new Generation(1), new Generation(7), new Generation(12));
        seconds.set(11);
        await().until(() -> Generation.in(database).equals(Set.of(new Generation(1))));
        assertThat(documents(database, 1)).hasSize(2);
    }

    private static Clock moving(AtomicInteger seconds) {
        InstantSource now = () -> Instant.now().plusSeconds(seconds.get());
        return now.withZone(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whoseDocumentIsRefusedWaitsAndTheOthersGoOn(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        TeacherId refused = newTeacher();
        ReadModel readModel = start(refusing(database, refused));
        publishHistories(3);
        publish(refused, 0, started(refused, "0.8000"));
        publishHistories(3);
        caughtUp(database, readModel);

        assertThat(readModel.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.teacher()).isEqualTo(refused);
            assertThat(waiting.number()).isZero();
            assertThat(waiting.error()).isEqualTo("Refused121");
        });
        assertThat(documents(database, 1)).hasSize(6).doesNotContainKey(refused.toString());
        assertThat(readModel.retryWaiting()).isZero();
        readModel.stop();
        ReadModel accepted = start(database);
        await().until(() -> accepted.waiting().isEmpty());
        assertThat(documents(database, 1)).hasSize(7);
    }

    /** While it is filled too. */
    @ParameterizedTest
    @MethodSource("stores")
    void whoseDocumentIsRefusedWaitsFromTheFirstFillOn(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        TeacherId refused = newTeacher();
        publishHistories(3);
        publish(refused, 0, started(refused, "0.8000"));
        ReadModel readModel = start(refusing(database, refused));
        caughtUp(database, readModel);
        assertThat(readModel.waiting()).extracting(WaitingTeacher::teacher).containsExactly(refused);
        assertThat(documents(database, 1)).hasSize(3);
    }

    @SuppressWarnings("unchecked")
    private static MongoDatabase refusing(MongoDatabase database, TeacherId teacher) {
        return FaultyDatabase.of(database, "teacher-files-1", (called, arguments, result) -> {
            if (!called.getName().equals("bulkWrite")) {
                return result.get();
            }
            List<WriteModel<RawBsonDocument>> writes = (List<WriteModel<RawBsonDocument>>) arguments[0];
            List<WriteModel<RawBsonDocument>> others = new ArrayList<>(writes);
            List<BulkWriteError> errors = new ArrayList<>();
            for (WriteModel<RawBsonDocument> write : writes) {
                if (write instanceof InsertOneModel<RawBsonDocument> insert
                        && insert.getDocument().getString("_id").getValue().equals(teacher.toString())) {
                    others.remove(write);
                    errors.add(new BulkWriteError(
                            DOCUMENT_VALIDATION, "refused", new BsonDocument(), writes.indexOf(write)));
                }
            }
            if (errors.isEmpty()) {
                return result.get();
            }
            arguments[0] = others;
            BulkWriteResult rest = others.isEmpty()
                    ? BulkWriteResult.acknowledged(0, 0, 0, 0, List.of(), List.of())
                    : (BulkWriteResult) result.get();
            throw new MongoBulkWriteException(rest, errors, null, new ServerAddress(), Set.of());
        });
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whoHasMoreThanADocumentHoldsWaits(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        TeacherId teacher = newTeacher();
        List<DomainEventMessage<?>> stream = new ArrayList<>();
        stream.add(message(teacher, 0, started(teacher, "0.8000")));
        int facts = FileStore.MOST_BYTES / 18_000 + 50;
        PersonalText text = new PersonalText("€".repeat(PersonalText.MAX_LENGTH));
        for (int number = 1; number < facts; number++) {
            TeacherFact fact = Given.role("mentor")
                    .of(teacher, BOARD)
                    .noting(new Notes(text, text, text))
                    .reached(CareerStage.valueOf("STARTER"), "2021-08-01");
            stream.add(message(teacher, number, fact));
        }
        events.publish(stream);
        hired("0.5000");
        caughtUp(database, readModel);
        assertThat(readModel.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.teacher()).isEqualTo(teacher);
            assertThat(waiting.error()).isEqualTo("FileTooLargeException");
            assertThat(waiting.number()).isBetween(100L, (long) facts);
        });
        assertThat(documents(database, 1)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aFailedWriteIsToldOfOnce(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        Logger logger = (Logger) LoggerFactory.getLogger("nl.waaier.projections.store");
        AtomicInteger failures = new AtomicInteger(1);
        ReadModel readModel = start(FaultyDatabase.of(database, "teacher-files-1", (called, arguments, result) -> {
            if (called.getName().equals("bulkWrite") && failures.getAndDecrement() == 1) {
                throw new MongoException("not now");
            }
            return result.get();
        }));
        caughtUp(database, readModel);
        logger.addAppender(told);
        try {
            hired("0.8000");
            await().until(() -> documents(database, 1).size() == 1);
        } finally {
            logger.detachAppender(told);
        }
        assertThat(told.list.stream().filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN)))
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .contains("could not be written")
                        .contains("MongoException"));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatTakesTooLongIsTriedAgainInHalves(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        FileStore files = new FileStore(
                FaultyDatabase.of(database, "teacher-files-1", (called, arguments, result) -> {
                    if (called.getName().equals("bulkWrite")) {
                        int size = ((List<?>) arguments[0]).size();
                        sizes.add(size);
                        if (size > 3) {
                            throw new MongoTimeoutException("too much");
                        }
                    }
                    return result.get();
                }),
                new Generation(1));
        List<TeacherFile> all =
                Stream.generate(ReadStoreRulesTest::justStarted).limit(20).toList();
        for (int failures = 0; failures < 3; failures++) {
            assertThatThrownBy(() -> files.saveNew(all)).isInstanceOf(MongoTimeoutException.class);
        }
        files.saveNew(all);
        assertThat(sizes).startsWith(20, 10, 5, 2);
        assertThat(documents(database, 1)).hasSize(20);
    }

    private static TeacherFile justStarted() {
        TeacherId teacher = newTeacher();
        return TeacherFile.empty(teacher, BOARD)
                .evolve(new RecordedEvent(0, Instant.EPOCH, RecordedBy.UNKNOWN, started(teacher, "0.8000")));
    }

    @Test
    void everythingIsReadFromThePrimary() {
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(
                        "mongodb://a,b/?replicaSet=rs&readPreference=secondary&readConcernLevel=local&w=1"));
        ReadStoreClient.settings(settings);
        assertThat(settings.build().getReadPreference()).isEqualTo(ReadPreference.primary());
    }

    /**
     * A server that does not look for the id inside another operator would make a document each time; and where a further condition
     * is not met by the document that is there, the driver may not be able to read the refusal.
     */
    @ParameterizedTest
    @MethodSource("stores")
    void whatMakesADocumentUnlessItIsThereAsksForItsIdAlone(ReadStores store) {
        List<BsonDocument> commands = Collections.synchronizedList(new ArrayList<>());
        try (MongoClient client = store.connect(into(commands))) {
            MongoDatabase database = client.getDatabase(store.freshDatabase().getName());
            ReadModel readModel = notStarted(database, new MemoryStreams(events, 3));
            readModel.start();
            publishHistories(3);
            caughtUp(database, readModel);
            events.publish(new GenericDomainEventMessage<>("board", BOARD.streamId(), 0, "about a board"));
            caughtUp(database, readModel);
            readModel.stop();
        }
        List<BsonDocument> upserts = commands.stream()
                .flatMap(command -> command.getArray("updates", new BsonArray()).stream())
                .map(update -> update.asDocument())
                .filter(update -> update.getBoolean("upsert", BsonBoolean.FALSE).getValue())
                .filter(update -> !update.toString().contains("processorName"))
                .map(update -> update.getDocument("q"))
                .toList();
        assertThat(upserts).isNotEmpty().allSatisfy(query -> assertThat(query).containsOnlyKeys("_id"));
    }

    /** Otherwise a server that needs longer for a batch than a question may take is asked for the same again and again. */
    @ParameterizedTest
    @MethodSource("stores")
    void theWorkMayTakeLongerThanAQuestion(ReadStores store) {
        List<BsonDocument> commands = Collections.synchronizedList(new ArrayList<>());
        try (MongoClient client = store.connect(into(commands))) {
            FileStore files =
                    new FileStore(client.getDatabase(store.freshDatabase().getName()), new Generation(1));
            TeacherFile file = justStarted();
            files.load(List.of(file.teacher()));
            files.saveNew(List.of(file));
        }
        assertThat(commands).extracting(BsonDocument::getFirstKey).contains("find", "insert");
        assertThat(commands)
                .filteredOn(command -> command.containsKey("find") || command.containsKey("insert"))
                .allSatisfy(command -> assertThat(command.getNumber("maxTimeMS").longValue())
                        .isBetween(5_000L, FileStore.WORK_TIME.toMillis()));
    }

    /** Whoever knows that the server is slow says so in its address; what is less than the work needs is for questions alone. */
    @ParameterizedTest
    @ValueSource(longs = {60_000, 6_000})
    void howLongACallMayTakeCanBeSaidInTheAddress(long said) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://a/?timeoutMS=" + said));
        ReadStoreClient.settings(settings);
        assertThat(settings.build().getTimeout(TimeUnit.MILLISECONDS)).isEqualTo(said);

        ReadStores store = ReadStores.all().findFirst().orElseThrow();
        List<BsonDocument> commands = Collections.synchronizedList(new ArrayList<>());
        try (MongoClient client = store.connect(into(commands))) {
            MongoDatabase database =
                    client.getDatabase(store.freshDatabase().getName()).withTimeout(said, TimeUnit.MILLISECONDS);
            new FileStore(database, new Generation(1)).load(List.of(newTeacher()));
        }
        long longest = Math.max(said, FileStore.WORK_TIME.toMillis());
        assertThat(commands)
                .filteredOn(command -> command.containsKey("find"))
                .singleElement()
                .satisfies(find ->
                        assertThat(find.getNumber("maxTimeMS").longValue()).isBetween(longest - 2_000, longest));
    }

    private static CommandListener into(List<BsonDocument> commands) {
        return new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                commands.add(event.getCommand().clone());
            }
        };
    }

    /** Where the server can tell how it finds documents; the look-alike cannot. */
    @ParameterizedTest
    @MethodSource("stores")
    void everyQuestionIsServedByAnIndex(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        publishHistories(3);
        caughtUp(database, readModel);
        List<Bson> conditions = List.of(
                TeacherFiles.condition(new FileFilter(BOARD, null, null)),
                TeacherFiles.condition(new FileFilter(BOARD, Given.SCHOOL, LocalDate.EPOCH)),
                TeacherFiles.condition(BOARD, newTeacher()));
        for (Bson condition : conditions) {
            Document find = new Document("find", "teacher-files-1").append("filter", condition);
            Optional<Document> plan = explained(database, find);
            Assumptions.assumeTrue(plan.isPresent(), () -> store + " does not explain how it finds documents");
            assertThat(plan.orElseThrow().toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
        }
    }

    private static Optional<Document> explained(MongoDatabase database, Document find) {
        try {
            return Optional.of(database.runCommand(new Document("explain", find)))
                    // Another server may explain itself in words of its own, and then nothing is known of its plans.
                    .filter(plan -> plan.toJson().contains("winningPlan"));
        } catch (MongoCommandException e) {
            return Optional.empty();
        }
    }
}

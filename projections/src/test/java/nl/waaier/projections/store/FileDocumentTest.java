package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.waaier.core.development.OwnFacts;
import nl.waaier.core.shared.Audience.Reader;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.core.teacher.file.RecordedEvent;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.RandomHistory;
import nl.waaier.projections.testing.ReadStores;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A file and its document are the same, for files of random histories: recorded out of order, retracted, replaced. */
class FileDocumentTest extends ReadModelKit {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final int SEEDS = 200;
    private static final List<RecordedBy> RECORDERS = List.of(
            RecordedBy.UNKNOWN,
            new RecordedBy("hr", "7f3a", null),
            new RecordedBy("schoolleider", "99aa", null),
            new RecordedBy("operator", null, "2024-10"));

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDocumentHoldsTheWholeFile(long seed) {
        TeacherFile file = file(seed);
        assertThat(read(FileCodec.document(file))).isEqualTo(file);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void goingOnFromAStoredDocumentIsTheSameAsFromTheStart(long seed) {
        TeacherFile stored = TeacherFile.empty(Given.TEACHER, Given.BOARD);
        for (RecordedEvent event : recorded(seed)) {
            stored = read(FileCodec.document(stored.evolve(event)));
        }
        assertThat(stored).isEqualTo(file(seed));
    }

    /** A server that sets and pushes what is said of it has the document that would be written whole. */
    @ParameterizedTest
    @MethodSource("stores")
    void whatWasAddedMakesTheWholeDocument(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        for (long seed = 0; seed < 10; seed++) {
            FileStore files = new FileStore(database, new Generation((int) seed + 1));
            TeacherFile before = TeacherFile.empty(Given.TEACHER, Given.BOARD);
            for (RecordedEvent event : recorded(seed)) {
                TeacherFile after = before.evolve(event);
                files.save(List.of(after), before.lastNumber() < 0 ? Map.of() : Map.of(Given.TEACHER, before));
                before = after;
            }
            BsonDocument stored = new Generation((int) seed + 1)
                    .documents(database)
                    .withDocumentClass(BsonDocument.class)
                    .find()
                    .first();
            assertThat(stored).isEqualTo(FileCodec.document(file(seed)).decode(new BsonDocumentCodec()));
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aQuestionGetsThePartsThatItNames(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Generation generation = new Generation(1);
        TeacherFiles reader = new TeacherFiles(database, ReadModel.VERSION, () -> true);
        GenerationPointer.startWith(database, generation, ReadModel.VERSION);
        GenerationPointer.complete(database, generation);
        for (long seed = 0; seed < 20; seed++) {
            TeacherFile file = file(seed);
            if (file.lastNumber() >= 0) {
                generation.documents(database).deleteMany(new Document());
                new FileStore(database, generation).saveNew(List.of(file));
                for (Set<FilePart> parts : subsets()) {
                    List<TeacherFile> found = new ArrayList<>();
                    reader.read(parts, new FileFilter(Given.BOARD, null, null), found::add);
                    assertThat(found)
                            .as("%s of seed %s", parts, seed)
                            .containsExactly(shown(parts, file, Reader.NOBODY));
                    for (Reader as : Reader.values()) {
                        assertThat(reader.find(parts, Given.BOARD, Given.TEACHER, as))
                                .contains(shown(parts, file, as));
                    }
                    assertThat(reader.find(parts, Given.BOARD, Given.TEACHER))
                            .contains(shown(parts, file, Reader.NOBODY));
                }
            }
        }
    }

    private static List<Set<FilePart>> subsets() {
        List<Set<FilePart>> subsets = new ArrayList<>(List.of(Set.of()));
        for (FilePart part : FilePart.values()) {
            for (Set<FilePart> without : List.copyOf(subsets)) {
                Set<FilePart> with = EnumSet.of(part);
                with.addAll(without);
                subsets.add(with);
            }
        }
        return subsets;
    }

    /** Without a reader nobody's own words are given. */
    private static TeacherFile shown(Set<FilePart> parts, TeacherFile file, Reader reader) {
        return OwnFacts.shownTo(only(parts, file), reader);
    }

    private static TeacherFile only(Set<FilePart> parts, TeacherFile file) {
        List<RecordedFact<?>> facts = new ArrayList<>();
        for (RecordedFact<?> fact : file.facts()) {
            if (parts.contains(FilePart.of(fact.fact()))) {
                facts.add(parts.contains(FilePart.TEXTS) ? fact : AnyRecord.withoutTexts(fact));
            }
        }
        return new TeacherFile(file.teacher(), file.board(), file.lastNumber(), file.recordedAt(), facts);
    }

    /** Every kind that there is, with any values that it takes. */
    @ParameterizedTest
    @EnumSource
    void everyKindOfFactComesBackAsItWas(FactKind kind) {
        Random random = new Random(kind.storedName().hashCode());
        for (int i = 0; i < 200; i++) {
            TeacherFact fact = AnyRecord.of(kind.type(), random);
            TeacherFile file = TeacherFile.empty(Given.TEACHER, Given.BOARD)
                    .evolve(new RecordedEvent(0, START, RECORDERS.get(i % RECORDERS.size()), fact));
            assertThat(read(FileCodec.document(file))).isEqualTo(file);
        }
    }

    /** The property says something: the histories have every kind of fact, withdrawals, and texts. */
    @Test
    void theHistoriesHaveEverything() {
        Set<FactKind> kinds = new HashSet<>();
        Set<String> seen = new HashSet<>();
        seeds().mapToObj(FileDocumentTest::file)
                .flatMap(f -> f.facts().stream())
                .forEach(recorded -> {
                    kinds.add(FactKind.of(recorded.fact()));
                    seen.add(recorded.withdrawal() == null ? "holds" : "withdrawn");
                    seen.add(AnyRecord.withoutTexts(recorded).equals(recorded) ? "without texts" : "with texts");
                });
        assertThat(kinds).containsExactlyInAnyOrder(FactKind.values());
        assertThat(seen).contains("holds", "withdrawn", "without texts", "with texts");
    }

    @Test
    void whatIsNotAskedForIsNotInTheOtherParts() {
        Notes notes = new Notes(Given.text("de directeur"), Given.text("certificaat"), Given.text("geheim"));
        TeacherFact mentor = Given.role("mentor").noting(notes).enteredOn("2021-08-01");
        TeacherFile file = TeacherFile.empty(Given.TEACHER, Given.BOARD)
                .evolve(new RecordedEvent(0, START, RecordedBy.UNKNOWN, mentor))
                .evolve(new RecordedEvent(1, START, RecordedBy.UNKNOWN, Given.retracted(0, mentor, "verkeerd geheim")));
        BsonDocument document = FileCodec.document(file).decode(new BsonDocumentCodec());
        assertThat(String.valueOf(document.get("texts"))).contains("geheim", "verkeerd");
        document.remove("texts");
        assertThat(document.toString()).contains("mentor").doesNotContain("geheim", "directeur", "certificaat");
    }

    @Test
    void aDayDoesNotMoveWithTheMachinesTimeZone() {
        TimeZone before = TimeZone.getDefault();
        TeacherFile file = TeacherFile.empty(Given.TEACHER, Given.BOARD)
                .evolve(new RecordedEvent(
                        0,
                        START,
                        RecordedBy.UNKNOWN,
                        Given.appointment("1").from("2024-03-31").started()));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            RawBsonDocument document = FileCodec.document(file);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
            assertThat(read(document)).isEqualTo(file);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** The planted fault: a document of which a field was lost is no file. */
    @Test
    void aLostFieldIsNoticed() {
        TeacherFile file = file(1);
        BsonDocument document = FileCodec.document(file).decode(new BsonDocumentCodec());
        document.remove("appointments");
        assertThat(read(new RawBsonDocument(document, new BsonDocumentCodec()))).isNotEqualTo(file);
    }

    static TeacherFile read(RawBsonDocument document) {
        return FileCodec.INSTANCE.decode(
                new BsonBinaryReader(document.getByteBuffer().asNIO()),
                DecoderContext.builder().build());
    }

    private static TeacherFile file(long seed) {
        return TeacherFile.empty(Given.TEACHER, Given.BOARD).evolve(recorded(seed));
    }

    private static List<RecordedEvent> recorded(long seed) {
        Random random = new Random(seed);
        List<RecordedEvent> recorded = new ArrayList<>();
        Stream<TeacherEvent> events = RandomHistory.events(seed, 40).stream();
        events.forEach(event -> recorded.add(new RecordedEvent(
                recorded.size(),
                START.plusMillis(recorded.size()),
                RECORDERS.get(random.nextInt(RECORDERS.size())),
                event)));
        return recorded;
    }
}

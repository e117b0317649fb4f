package nl.waaier.projections.store;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nl.waaier.core.development.OwnFacts;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.TeacherFile;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;

/** Reads teachers' files, or parts of them, from the generation that answers at the moment. */
public final class TeacherFiles {
    private static final Duration POLL = Duration.ofMillis(10);
    private static final int BATCH = 1000;

    /** Questions that are worked out at once: more would share the same cores and only hold memory meanwhile. */
    private static final int AT_ONCE = 16;

    private static final Duration IN_LINE = Duration.ofSeconds(1);

    private final MongoDatabase database;
    private final int version;
    private final BooleanSupplier settled;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Reads what the read model keeps in this database, as soon as that has seen to it that it can be gone on with. */
    public TeacherFiles(MongoDatabase database, ReadModel readModel) {
        this(database, readModel.version(), readModel::isSettled);
    }

    TeacherFiles(MongoDatabase database, int version, BooleanSupplier settled) {
        this.database = database;
        this.version = version;
        this.settled = settled;
    }

    /**
     * Hands every file that a question needs to a consumer, one by one. A file holds the facts of the named parts only, in
     * the order of their numbers, and the number of its last event all the same. What people recorded about their own development
     * is not among them.
     *
     * @param parts what the question needs; without {@link FilePart#TEXTS}, facts and withdrawals have no texts
     * @throws ReadModelNotReadyException while the read model is built for the first time, or when so many questions are
     *     being worked out that there is no place within a second
     */
    public void read(Set<FilePart> parts, FileFilter filter, Consumer<TeacherFile> consumer) {
        takePlace();
        try {
            find(parts, condition(filter)).batchSize(BATCH).forEach(without(parts, consumer));
        } finally {
            places.release();
        }
    }

    private static Consumer<TeacherFile> without(Set<FilePart> parts, Consumer<TeacherFile> consumer) {
        return parts.contains(FilePart.DEVELOPMENT)
                ? file -> consumer.accept(OwnFacts.shownTo(file, Audience.Reader.NOBODY))
                : consumer;
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(IN_LINE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ReadModelNotReadyException("has as many questions as it works out at once");
    }

    /** Flat, as every server takes it. */
    static Bson condition(FileFilter filter) {
        Document condition = new Document(FileFields.BOARD, filter.board().value());
        if (filter.school() != null) {
            condition.append(FileFields.SCHOOLS, filter.school().value());
        }
        if (filter.activeOn() != null) {
            int day = ValueForm.day(filter.activeOn());
            condition
                    .append(FileFields.FROM, new Document("$lte", day))
                    .append(FileFields.UNTIL, new Document("$gte", day));
        }
        return condition;
    }

    /**
     * The file of one teacher of a board, if the board has one of this teacher; its facts as in {@link #read}.
     *
     * @throws ReadModelNotReadyException while the read model is built for the first time
     */
    public Optional<TeacherFile> find(Set<FilePart> parts, BoardNumber board, TeacherId teacher) {
        return find(parts, board, teacher, Audience.Reader.NOBODY);
    }

    /**
     * The same, with what that person recorded about the own development as far as a reader may read it.
     *
     * @throws ReadModelNotReadyException while the read model is built for the first time
     */
    public Optional<TeacherFile> find(
            Set<FilePart> parts, BoardNumber board, TeacherId teacher, Audience.Reader reader) {
        return Optional.ofNullable(find(parts, condition(board, teacher)).first())
                .map(file -> OwnFacts.shownTo(file, reader));
    }

    static Bson condition(BoardNumber board, TeacherId teacher) {
        return new Document(FileFields.ID, teacher.toString()).append(FileFields.BOARD, board.value());
    }

    private FindIterable<TeacherFile> find(Set<FilePart> parts, Bson condition) {
        List<String> fields = new ArrayList<>(
                List.of(FileFields.BOARD, FileFields.SEQUENCE, FileFields.RECORDED_AT, FileFields.RECORDERS));
        parts.forEach(part -> fields.add(part.field()));
        return current()
                .documents(database)
                .withDocumentClass(TeacherFile.class)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(FileCodec.INSTANCE), database.getCodecRegistry()))
                .find(condition)
                .projection(Projections.include(fields));
    }

    /**
     * Waits until an event of a teacher can be read.
     *
     * @param number the event's number in the teacher's stream
     * @throws ReadModelNotReadyException when it cannot within the time
     */
    public void await(TeacherId teacher, long number, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (lastNumber(teacher) < number) {
            if (System.nanoTime() > deadline) {
                throw new ReadModelNotReadyException("has not reached the asked position in time");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private long lastNumber(TeacherId teacher) {
        Document document = current()
                .documents(database)
                .find(Filters.eq(FileFields.ID, teacher.toString()))
                .projection(Projections.include(FileFields.SEQUENCE))
                .first();
        return document == null ? -1 : document.getLong(FileFields.SEQUENCE);
    }

    private Generation current() {
        if (!settled.getAsBoolean()) {
            throw new ReadModelNotReadyException("is looked at after the start");
        }
        return GenerationPointer.read(database)
                .filter(pointer -> pointer.complete() && pointer.version() == version)
                .map(GenerationPointer::current)
                .orElseThrow(() -> new ReadModelNotReadyException("is being built"));
    }
}

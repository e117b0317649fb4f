package nl.waaier.projections.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Loads and saves the files of one generation. Dull on purpose: all meaning is in the fold. */
final class FileStore {
    /**
     * The most that one teacher's document may hold. A server takes 16 MB, but the driver was seen to send no change of more
     * than 2 MB.
     */
    static final int MOST_BYTES = 2_000_000;

    /** The most bytes that a fact takes, but for its texts. */
    private static final int BYTES_OF_FACT = 600;

    /** The most documents, and bytes of documents but for the last one, in one call. */
    static final int BULK = 1_000;

    private static final int BULK_BYTES = 8 << 20;

    /**
     * For a call that loads or writes, unless the address says more ({@code timeoutMS}). Longer than questions wait: a server that is
     * slow for a while must not stop the work.
     */
    static final Duration WORK_TIME = Duration.ofSeconds(10);

    /** The server itself is out of order, and refuses whatever it is given. */
    private static final int OUT_OF_DISK_SPACE = 14031;

    /** Some ten megabytes at most, per generation. */
    private static final int RECENT_FACTS = 30_000;

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> documents;
    private final MongoCollection<RawBsonDocument> written;
    private final MongoCollection<Document> waiting;

    /**
     * Files that were loaded or written last, so that the next event about the same teacher needs no loading. They may be older
     * than the documents, when another node wrote those: whoever writes does so only over the file that was remembered, and
     * forgets it when that is not what is there.
     */
    private final Cache<TeacherId, TeacherFile> recent = Caffeine.newBuilder()
            .maximumWeight(RECENT_FACTS)
            .weigher((TeacherId teacher, TeacherFile file) -> 1 + file.facts().size())
            .executor(Runnable::run)
            .build();

    private volatile int bulk = BULK;

    FileStore(MongoDatabase database, Generation generation) {
        Long said = database.getTimeout(TimeUnit.MILLISECONDS);
        long millis = Math.max(said == null ? 0 : said, WORK_TIME.toMillis());
        this.documents = generation.documents(database).withTimeout(millis, TimeUnit.MILLISECONDS);
        this.written = documents.withDocumentClass(RawBsonDocument.class);
        this.waiting = generation.waiting(database);
    }

    /** The files of those teachers who have one, as remembered or as stored. */
    Map<TeacherId, TeacherFile> load(Collection<TeacherId> teachers) {
        Map<TeacherId, TeacherFile> files = HashMap.newHashMap(teachers.size());
        List<TeacherId> missing = new ArrayList<>();
        for (TeacherId teacher : teachers) {
            TeacherFile file = recent.getIfPresent(teacher);
            if (file == null) {
                missing.add(teacher);
            } else {
                files.put(teacher, file);
            }
        }
        if (!missing.isEmpty()) {
            documents
                    .withDocumentClass(TeacherFile.class)
                    .withCodecRegistry(
                            CodecRegistries.fromCodecs(FileCodec.INSTANCE, new org.bson.codecs.StringCodec()))
                    .find(idIn(missing))
                    .forEach(file -> files.put(file.teacher(), file));
        }
        return files;
    }

    private static Bson idIn(Collection<TeacherId> teachers) {
        return Filters.in(
                FileFields.ID, teachers.stream().map(TeacherId::toString).toList());
    }

    /** @throws FileTooLargeException when no document can hold the file */
    static void requireFits(TeacherFile file) {
        long bytes = 0;
        for (RecordedFact<?> fact : file.facts()) {
            bytes += BYTES_OF_FACT + FileCodec.textBytes(fact);
        }
        if (bytes > MOST_BYTES) {
            throw new FileTooLargeException();
        }
    }

    private record Write(TeacherId teacher, WriteModel<RawBsonDocument> model, int bytes) {}

    /**
     * Writes files that moved on.
     *
     * @param before per teacher the file that it replaces, unless there was none
     * @return the teachers whose document the server refuses, with the code of its refusal; all others are written
     * @throws ConcurrentWriteException when somebody else wrote one of the documents since; loading again is the cure
     */
    Map<TeacherId, Integer> save(Collection<TeacherFile> files, Map<TeacherId, TeacherFile> before) {
        // Not known to be right again until they are written.
        files.forEach(file -> recent.invalidate(file.teacher()));
        List<Write> writes = files.stream()
                .map(file -> write(file, before.get(file.teacher())))
                .toList();
        Outcome outcome = write(writes);
        if (outcome.written + outcome.refused.size() < writes.size()) {
            throw new ConcurrentWriteException();
        }
        for (TeacherFile file : files) {
            if (!outcome.refused.containsKey(file.teacher())) {
                recent.put(file.teacher(), file);
            }
        }
        return outcome.refused;
    }

    /**
     * Writes files of teachers who have none; leaves those that are there as they are.
     *
     * @return the teachers whose document the server refuses, with the code of its refusal
     */
    Map<TeacherId, Integer> saveNew(Collection<TeacherFile> files) {
        return write(files.stream().map(FileStore::insert).toList()).refused;
    }

    private static Write insert(TeacherFile file) {
        RawBsonDocument document = FileCodec.document(file);
        return new Write(file.teacher(), new InsertOneModel<>(document), FileCodec.size(document));
    }

    private static Write write(TeacherFile file, @Nullable TeacherFile before) {
        if (before == null) {
            return insert(file);
        }
        Bson replaced =
                new Document(FileFields.ID, file.teacher().toString()).append(FileFields.SEQUENCE, before.lastNumber());
        RawBsonDocument added = FileCodec.added(before, file);
        if (added != null) {
            return new Write(file.teacher(), new UpdateOneModel<>(replaced, added), FileCodec.size(added));
        }
        RawBsonDocument document = FileCodec.document(file);
        return new Write(file.teacher(), new ReplaceOneModel<>(replaced, document), FileCodec.size(document));
    }

    private static final class Outcome {
        private int written;
        private final Map<TeacherId, Integer> refused = new LinkedHashMap<>();
    }

    private Outcome write(List<Write> writes) {
        Outcome outcome = new Outcome();
        int from = 0;
        while (from < writes.size()) {
            int until = from;
            int bytes = 0;
            while (until < writes.size() && until - from < bulk && bytes < BULK_BYTES) {
                bytes += writes.get(until).bytes;
                until++;
            }
            writeBulk(writes.subList(from, until), outcome);
            from = until;
        }
        bulk = Math.min(BULK, 2 * bulk);
        return outcome;
    }

    private void writeBulk(List<Write> writes, Outcome outcome) {
        try {
            BulkWriteResult result =
                    written.bulkWrite(writes.stream().map(Write::model).toList(), UNORDERED);
            outcome.written += result.getInsertedCount() + result.getMatchedCount();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().isEmpty()) {
                halve(writes.size());
                throw e;
            }
            BulkWriteResult result = e.getWriteResult();
            outcome.written += result.getInsertedCount() + result.getMatchedCount();
            for (BulkWriteError error : e.getWriteErrors()) {
                if (error.getCode() == OUT_OF_DISK_SPACE) {
                    throw e;
                }
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    outcome.refused.put(writes.get(error.getIndex()).teacher, error.getCode());
                }
            }
        } catch (MongoTimeoutException | MongoSocketReadTimeoutException | MongoExecutionTimeoutException e) {
            halve(writes.size());
            throw e;
        }
    }

    /** What was too much in one call is tried again in two. */
    private void halve(int size) {
        bulk = Math.max(1, size / 2);
    }

    /** Which of these teachers have an event that could not be taken in. */
    Set<TeacherId> waiting(Collection<TeacherId> teachers) {
        Set<TeacherId> found = new HashSet<>();
        waiting.find(idIn(teachers)).forEach(d -> found.add(TeacherId.of(d.getString(FileFields.ID))));
        return found;
    }

    List<WaitingTeacher> waiting() {
        List<WaitingTeacher> all = new ArrayList<>();
        waiting.find()
                .forEach(d -> all.add(new WaitingTeacher(
                        TeacherId.of(d.getString(FileFields.ID)),
                        d.getLong("number"),
                        d.getString("error"),
                        Instant.ofEpochMilli(d.getLong("since")))));
        return all;
    }

    /** Remembers that a teacher's events wait from this one on. */
    void setWaiting(WaitingTeacher entry) {
        String id = entry.teacher().toString();
        waiting.replaceOne(
                Filters.eq(FileFields.ID, id),
                new Document(FileFields.ID, id)
                        .append("number", entry.number())
                        .append("error", entry.error())
                        .append("since", entry.since().toEpochMilli()),
                new ReplaceOptions().upsert(true));
    }

    void clearWaiting(TeacherId teacher) {
        waiting.deleteOne(Filters.eq(FileFields.ID, teacher.toString()));
    }

    /** Another node, or another thread, wrote the same document meanwhile. */
    static final class ConcurrentWriteException extends RuntimeException {}

    /** A file that no document can hold. */
    static final class FileTooLargeException extends RuntimeException {}
}

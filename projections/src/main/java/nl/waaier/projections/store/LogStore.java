package nl.waaier.projections.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.facts.FactLog;
import nl.waaier.projections.facts.FactLogDocuments;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Loads and saves the logs of one generation. Dull on purpose: all meaning is in the fold. */
final class LogStore {

    /** Some ten megabytes at most, per view and generation. */
    private static final int RECENT_FACTS = 30_000;

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> waiting;
    private final boolean withNotes;
    private final RecentLogs recent = new RecentLogs(RECENT_FACTS);

    LogStore(MongoDatabase database, Generation generation) {
        this.documents = generation.documents(database);
        this.waiting = generation.waiting(database);
        this.withNotes = generation.view().withNotes();
    }

    /** The logs of those teachers who have one, as remembered or as stored. */
    Map<TeacherId, FactLog> load(Collection<TeacherId> teachers) {
        Map<TeacherId, FactLog> logs = HashMap.newHashMap(teachers.size());
        List<TeacherId> missing = new ArrayList<>();
        for (TeacherId teacher : teachers) {
            FactLog log = recent.get(teacher);
            if (log == null) {
                missing.add(teacher);
            } else {
                logs.put(teacher, log);
            }
        }
        if (!missing.isEmpty()) {
            for (FactLog log : FactLogDocuments.logs(documents).find(idIn(missing))) {
                logs.put(log.teacher(), log);
            }
        }
        return logs;
    }

    private static Bson idIn(Collection<TeacherId> teachers) {
        return Filters.in("_id", teachers.stream().map(TeacherId::toString).toList());
    }

    /**
     * Writes logs that moved on.
     *
     * @param before per log the one it replaces, unless there was none
     * @throws ConcurrentWriteException when somebody else wrote one of the documents since; loading again is the cure
     */
    void save(Collection<FactLog> logs, Map<TeacherId, FactLog> before) {
        if (logs.isEmpty()) {
            return;
        }
        // Not known to be right again until they are written.
        logs.forEach(log -> recent.forget(log.teacher()));
        List<WriteModel<Document>> writes =
                logs.stream().map(log -> write(log, before.get(log.teacher()))).toList();
        if (written(writes) < writes.size()) {
            throw new ConcurrentWriteException();
        }
        logs.forEach(recent::put);
    }

    private WriteModel<Document> write(FactLog log, @Nullable FactLog before) {
        if (before == null) {
            return new InsertOneModel<>(FactLogDocuments.write(log, withNotes));
        }
        Bson replaced = Filters.and(
                Filters.eq("_id", log.teacher().toString()), Filters.eq(FactLogDocuments.SEQUENCE, before.sequence()));
        return FactLogDocuments.added(before, log, withNotes)
                .<WriteModel<Document>>map(added -> new UpdateOneModel<>(replaced, added))
                .orElseGet(() -> new ReplaceOneModel<>(replaced, FactLogDocuments.write(log, withNotes)));
    }

    private int written(List<WriteModel<Document>> writes) {
        try {
            BulkWriteResult result = documents.bulkWrite(writes, UNORDERED);
            return result.getInsertedCount() + result.getMatchedCount();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return 0;
            }
            throw e;
        }
    }

    /** Which of these teachers have an event that could not be applied. */
    Set<TeacherId> waiting(Collection<TeacherId> teachers) {
        Set<TeacherId> found = new HashSet<>();
        waiting.find(idIn(teachers)).forEach(d -> found.add(TeacherId.of(d.getString("_id"))));
        return found;
    }

    List<Waiting> waiting() {
        List<Waiting> all = new ArrayList<>();
        waiting.find()
                .forEach(d -> all.add(new Waiting(
                        TeacherId.of(d.getString("_id")),
                        d.getLong("number"),
                        d.getString("error"),
                        Instant.ofEpochMilli(d.getLong("since")))));
        return all;
    }

    /** Remembers that a teacher's events wait from this one on. */
    void setWaiting(Waiting entry) {
        waiting.replaceOne(
                Filters.eq("_id", entry.teacher().toString()),
                new Document("_id", entry.teacher().toString())
                        .append("number", entry.number())
                        .append("error", entry.error())
                        .append("since", entry.since().toEpochMilli()),
                new ReplaceOptions().upsert(true));
    }

    void clearWaiting(TeacherId teacher) {
        waiting.deleteOne(Filters.eq("_id", teacher.toString()));
    }

    /** Another node, or another thread, wrote the same document meanwhile. */
    static final class ConcurrentWriteException extends RuntimeException {}
}

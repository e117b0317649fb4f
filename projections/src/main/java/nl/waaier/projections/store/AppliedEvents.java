package nl.waaier.projections.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * By which events a generation knows its event store again: the last ones applied, and the last one passed, per segment.
 * An index alone says nothing, for a restored event store gives it out a second time, to another event.
 *
 * <p>They are noted before the documents are written, and these before the position. So neither ever holds anything of an
 * event later than those noted, whenever the process dies.
 */
final class AppliedEvents {
    /**
     * More than one, because a backup under load may hold the last event without one that has a lower index and was still
     * under way; such a one is not far before it.
     */
    static final int KEPT = 100;

    /** In place of a segment: what the generation was filled with before it followed the events in the usual order. */
    static final int FILL = -1;

    private static final PushOptions LATEST = new PushOptions().slice(-KEPT);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String INDEX = "index";
    private static final String APPLIED = "applied";
    private static final String PASSED = "passed";

    private final MongoCollection<Document> collection;

    AppliedEvents(MongoDatabase database, Generation generation) {
        this.collection = generation.appliedEvents(database);
    }

    /**
     * Tells which events are about to be applied, and passed. Never back: a node that was frozen and has lost the segment
     * since says nothing new. The condition is flat, for not every server finds the id of the document to be made inside
     * another operator.
     *
     * @param index the index of the last one
     * @param applied the identifiers of those that are applied, in order; none when all are only passed
     * @param last the identifier of the last one, when it is known
     */
    void note(int segment, long index, List<String> applied, Optional<String> last) {
        List<Bson> changes = new ArrayList<>(List.of(Updates.set(INDEX, index)));
        if (!applied.isEmpty()) {
            changes.add(Updates.pushEach(APPLIED, applied, LATEST));
        }
        last.ifPresent(event -> changes.add(Updates.set(PASSED, event)));
        try {
            collection.updateOne(
                    new Document(FileFields.ID, segment).append(INDEX, new Document("$lt", index)),
                    Updates.combine(changes),
                    UPSERT);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** The identifiers of all events that are noted. */
    List<String> identifiers() {
        List<String> events = new ArrayList<>();
        for (Document noted : collection.find()) {
            events.addAll(noted.getList(APPLIED, String.class, List.of()));
            String passed = noted.getString(PASSED);
            if (passed != null) {
                events.add(passed);
            }
        }
        return events;
    }
}

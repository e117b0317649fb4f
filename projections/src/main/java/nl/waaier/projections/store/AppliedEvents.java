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
     * Tells which events are about to be applied.
     *
     * @param index the index of the last one
     * @param events their identifiers, in order
     */
    void applying(int segment, long index, List<String> events) {
        set(segment, index, Updates.pushEach(APPLIED, events, LATEST));
    }

    /**
     * Tells which event is about to be passed, without being applied.
     *
     * @param index its index
     * @param event its identifier
     */
    void passing(int segment, long index, String event) {
        set(segment, index, Updates.set(PASSED, event));
    }

    /**
     * Never back: a node that was frozen and has lost the segment since says nothing new. The condition is flat, for not every
     * server finds the id of the document to be made inside another operator.
     */
    private void set(int segment, long index, Bson what) {
        try {
            collection.updateOne(
                    new Document("_id", segment).append(INDEX, new Document("$lt", index)),
                    Updates.combine(Updates.set(INDEX, index), what),
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

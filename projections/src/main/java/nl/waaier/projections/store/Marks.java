package nl.waaier.projections.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
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
 * <p>A mark is written before the documents, and these before the position. So neither ever holds anything of an event
 * later than the mark, whenever the process dies.
 */
final class Marks {

    /**
     * More than one, because a backup under load may hold the last event without one that has a lower index and was still
     * under way; such a one is not far before it.
     */
    private static final PushOptions LATEST = new PushOptions().slice(-100);

    private static final String INDEX = "index";
    private static final String APPLIED = "applied";
    private static final String PASSED = "passed";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> marks;

    Marks(MongoDatabase database, Generation generation) {
        this.marks = generation.marks(database);
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

    /** Never back: a node that was frozen and has lost the segment since says nothing new. */
    private void set(int segment, long index, Bson what) {
        try {
            marks.updateOne(
                    Filters.and(Filters.eq("_id", segment), Filters.lt(INDEX, index)),
                    Updates.combine(Updates.set(INDEX, index), what),
                    UPSERT);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** The identifiers of all events that are marked. */
    List<String> events() {
        List<String> events = new ArrayList<>();
        for (Document mark : marks.find()) {
            events.addAll(mark.getList(APPLIED, String.class, List.of()));
            String passed = mark.getString(PASSED);
            if (passed != null) {
                events.add(passed);
            }
        }
        return events;
    }
}

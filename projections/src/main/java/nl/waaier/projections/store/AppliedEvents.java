package nl.waaier.projections.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.PushOptions;
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
    private static final String INDEX = "index";
    private static final String APPLIED = "applied";
    private static final String PASSED = "passed";

    private final MongoCollection<Document> collection;

    AppliedEvents(MongoDatabase database, Generation generation) {
        this.collection = generation.appliedEvents(database);
    }

    /**
     * Tells which events are about to be applied, and passed. Never back: a node that was frozen and has lost the segment
     * since says nothing new.
     *
     * @param index the index of the last one
     * @param applied the identifiers of those that are applied, in order; none when all are only passed
     * @param last the identifier of the last one, when it is known
     */
    void note(int segment, long index, List<String> applied, Optional<String> last) {
        List<Bson> changes = new ArrayList<>(List.of(Updates.set(INDEX, index)));
        if (!applied.isEmpty()) {
            changes.add(Updates.pushEach(APPLIED, latest(applied), LATEST));
        }
        last.ifPresent(event -> changes.add(Updates.set(PASSED, event)));
        Bson earlier = new Document(FileFields.ID, segment).append(INDEX, new Document("$lt", index));
        Bson later = Updates.combine(changes);
        if (collection.updateOne(earlier, later).getMatchedCount() == 0) {
            begin(segment);
            collection.updateOne(earlier, later);
        }
    }

    /**
     * Makes the document of a segment, unless it is there. By itself, and not by an upsert under a condition: that is refused
     * whenever the document says more already, and not every server tells so in a way that the driver can read.
     */
    private void begin(int segment) {
        try {
            collection.insertOne(new Document(FileFields.ID, segment).append(INDEX, TeacherStreams.BEFORE_FIRST));
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
            events.addAll(latest(noted.getList(APPLIED, String.class, List.of())));
            String passed = noted.getString(PASSED);
            if (passed != null) {
                events.add(passed);
            }
        }
        return events;
    }

    /** The last ones that are kept; a server that knows no {@code $slice} keeps them all. */
    private static List<String> latest(List<String> events) {
        return events.subList(Math.max(0, events.size() - KEPT), events.size());
    }
}

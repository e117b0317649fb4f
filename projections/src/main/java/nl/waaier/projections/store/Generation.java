package nl.waaier.projections.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * One build of the read model: its collections, and the name of the processor that fills them. A rebuild fills the next
 * generation while questions go on reading the current one.
 *
 * @param number 1 and up
 */
record Generation(int number) {
    private static final String PREFIX = "teacher-files-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)(-.*)?");

    /** Name of the processor, and of the collection of documents. */
    String name() {
        return PREFIX + number;
    }

    MongoCollection<Document> documents(MongoDatabase database) {
        return database.getCollection(name());
    }

    /** Where the processor's position is kept: in the same database, so that both are lost, or restored, together. */
    String positionCollection() {
        return name() + "-position";
    }

    MongoCollection<Document> positions(MongoDatabase database) {
        return database.getCollection(positionCollection());
    }

    /** Teachers whose next event could not be taken in; their events wait in the event store. */
    MongoCollection<Document> waiting(MongoDatabase database) {
        return database.getCollection(name() + "-waiting");
    }

    /** By which events this generation knows its event store again, see {@link AppliedEvents}. */
    MongoCollection<Document> appliedEvents(MongoDatabase database) {
        return database.getCollection(name() + "-applied");
    }

    /** How far the parts are by which it is filled at first, see {@link StreamFill}. */
    MongoCollection<Document> fillParts(MongoDatabase database) {
        return database.getCollection(name() + "-fill");
    }

    /** The generations of which a database holds anything. */
    static Set<Generation> in(MongoDatabase database) {
        Set<Generation> found = new HashSet<>();
        for (String name : database.listCollectionNames()) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches()) {
                found.add(new Generation(Integer.parseInt(matcher.group(1))));
            }
        }
        return found;
    }

    void drop(MongoDatabase database) {
        // In the order of their names: the documents, which bear the marker, go first.
        for (String name : database.listCollectionNames().into(new TreeSet<>())) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches() && Integer.parseInt(matcher.group(1)) == number) {
                database.getCollection(name).drop();
            }
        }
    }
}

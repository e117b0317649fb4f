package nl.waaier.projections.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.waaier.projections.facts.FactView;
import org.bson.Document;

/**
 * One build of a view: its collections, and the name of the processor that fills them. A rebuild fills the next
 * generation while questions go on reading the current one.
 *
 * @param view which view
 * @param number 1 and up
 */
record Generation(FactView view, int number) {

    /** Id of the document that says for which event store and version this generation was built. */
    static final String MARKER = "marker";

    /** Name of the processor, and of the collection of documents. */
    String name() {
        return view.name() + "-" + number;
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

    /** Teachers whose next event could not be applied; their events wait in the event store. */
    MongoCollection<Document> waiting(MongoDatabase database) {
        return database.getCollection(name() + "-waiting");
    }

    /** By which events this generation knows its event store again, see {@link Marks}. */
    MongoCollection<Document> marks(MongoDatabase database) {
        return database.getCollection(name() + "-marks");
    }

    void drop(MongoDatabase database) {
        Set<String> existing = database.listCollectionNames().into(new HashSet<>());
        Stream.of(positions(database), waiting(database), documents(database), marks(database))
                .filter(collection ->
                        existing.contains(collection.getNamespace().getCollectionName()))
                .forEach(MongoCollection::drop);
    }
}

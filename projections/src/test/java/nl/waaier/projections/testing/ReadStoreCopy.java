package nl.waaier.projections.testing;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bson.Document;

/**
 * All documents of a database, by collection, as a dump holds them.
 *
 * @param documents by the name of their collection
 */
public record ReadStoreCopy(Map<String, List<Document>> documents) {

    /** Everything that a database holds now. */
    public static ReadStoreCopy of(MongoDatabase database) {
        Map<String, List<Document>> documents = new LinkedHashMap<>();
        database.listCollectionNames()
                .forEach(name ->
                        documents.put(name, database.getCollection(name).find().into(new ArrayList<>())));
        return new ReadStoreCopy(documents);
    }

    /** Only the collections with these names. */
    public ReadStoreCopy only(Predicate<String> names) {
        Map<String, List<Document>> some = new LinkedHashMap<>(documents);
        some.keySet().removeIf(names.negate());
        return new ReadStoreCopy(some);
    }

    /** Puts everything back, beside what is in the database. */
    public void into(MongoDatabase database) {
        documents.forEach((name, all) -> {
            if (!all.isEmpty()) {
                database.getCollection(name).insertMany(all);
            }
        });
    }
}

package nl.waaier.projections.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which generation is read, and which one is being built: one small document.
 *
 * @param current the generation that questions read
 * @param complete whether the current one has reached the end of the event store once; before that, no answers
 * @param building the generation being built beside it, null when none
 * @param version the version of the form of documents that they are built by
 */
record GenerationPointer(
        Generation current, boolean complete, @Nullable Generation building, int version) {
    static final String COLLECTION = "read-model";

    private static final String ID = "pointer";
    private static final String CURRENT = "current";
    private static final String COMPLETE = "complete";
    private static final String BUILDING = "building";
    private static final String VERSION = "version";

    /** The generation that is filled up: the one being built, or else the current one. */
    Generation filling() {
        return building == null ? current : building;
    }

    /** Whether one is filled that was never complete. */
    boolean isFilling() {
        return !complete || building != null;
    }

    boolean names(Generation generation) {
        return current.equals(generation) || generation.equals(building);
    }

    private static MongoCollection<Document> collection(MongoDatabase database) {
        return database.getCollection(COLLECTION);
    }

    static Optional<GenerationPointer> read(MongoDatabase database) {
        return Optional.ofNullable(
                        collection(database).find(Filters.eq("_id", ID)).first())
                .map(GenerationPointer::of);
    }

    private static GenerationPointer of(Document document) {
        Integer building = document.getInteger(BUILDING);
        return new GenerationPointer(
                new Generation(document.getInteger(CURRENT)),
                document.getBoolean(COMPLETE, false),
                building == null ? null : new Generation(building),
                document.getInteger(VERSION));
    }

    /** Makes a generation the current one, that nothing is answered from yet. */
    static GenerationPointer startWith(MongoDatabase database, Generation fresh, int version) {
        collection(database)
                .replaceOne(
                        Filters.eq("_id", ID),
                        new Document("_id", ID)
                                .append(CURRENT, fresh.number())
                                .append(COMPLETE, false)
                                .append(BUILDING, null)
                                .append(VERSION, version),
                        new ReplaceOptions().upsert(true));
        return new GenerationPointer(fresh, false, null, version);
    }

    /** Tells that one is built beside this current one, unless another node told so first. Answers how it stands then. */
    static GenerationPointer build(MongoDatabase database, Generation current, Generation next) {
        Document after = collection(database)
                .findOneAndUpdate(
                        new Document("_id", ID)
                                .append(CURRENT, current.number())
                                .append(BUILDING, null),
                        Updates.set(BUILDING, next.number()),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return after == null ? read(database).orElseThrow() : of(after);
    }

    /** A generation reached the end of the event store: from now on questions read it. */
    static void complete(MongoDatabase database, Generation generation) {
        Document complete = new Document(
                "$set",
                new Document(CURRENT, generation.number())
                        .append(COMPLETE, true)
                        .append(BUILDING, null));
        for (String named : new String[] {CURRENT, BUILDING}) {
            collection(database).updateOne(new Document("_id", ID).append(named, generation.number()), complete);
        }
    }
}

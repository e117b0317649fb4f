package nl.waaier.projections.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import nl.waaier.projections.facts.FactLogDocuments;
import nl.waaier.projections.facts.FactView;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which generation of each view is read, and which one is being built: one small document per view. */
final class Generations {

    private static final String CURRENT = "current";
    private static final String BUILDING = "building";
    private static final String COMPLETE = "complete";
    private static final String VERSION = "version";

    private final MongoDatabase database;
    private final String storeId;

    Generations(MongoDatabase database, EventStoreIdentity identity) {
        this.database = database;
        this.storeId = identity.id();
    }

    /**
     * What stands in the pointer document.
     *
     * @param current the generation that questions read
     * @param complete whether the current one has reached the end of the event store once; before that, no answers
     * @param building the generation being built beside it, null when none
     * @param version the version of the view that they are built by
     */
    record Pointer(
            Generation current, boolean complete, @Nullable Generation building, int version) {

        /** Whether a newer version of the product keeps this view: then its documents are not ours to read or write. */
        boolean isNewer() {
            return version > current.view().version();
        }

        /** Whether questions are answered from the current generation. */
        boolean answers() {
            return complete && version == current.view().version();
        }
    }

    Optional<Pointer> read(FactView view) {
        Document document = pointers().find(Filters.eq("_id", view.name())).first();
        return Optional.ofNullable(document).map(d -> pointer(view, d));
    }

    private static Pointer pointer(FactView view, Document document) {
        Integer building = document.getInteger(BUILDING);
        return new Pointer(
                new Generation(view, document.getInteger(CURRENT)),
                document.getBoolean(COMPLETE, false),
                building == null ? null : new Generation(view, building),
                // One that an earlier version of the product wrote names none; the marker tells it then.
                document.getInteger(VERSION, view.version()));
    }

    /** Whether this generation's documents were made from this event store by this version of the view. */
    boolean isIntact(Generation generation) {
        Document marker = generation
                .documents(database)
                .find(Filters.eq("_id", Generation.MARKER))
                .first();
        return marker != null
                && storeId.equals(marker.getString("store"))
                && generation.view().version() == marker.getInteger("version", -1);
    }

    /** Starts over: the next generation becomes the current one, empty. What was there before is dropped. */
    Pointer startOver(FactView view) {
        Optional<Pointer> before = read(view);
        Generation fresh =
                prepare(new Generation(view, before.map(Generations::highest).orElse(0) + 1));
        pointers()
                .replaceOne(
                        Filters.eq("_id", view.name()),
                        new Document("_id", view.name())
                                .append(CURRENT, fresh.number())
                                .append(COMPLETE, false)
                                .append(BUILDING, null)
                                .append(VERSION, view.version()),
                        new ReplaceOptions().upsert(true));
        before.ifPresent(p -> {
            p.current().drop(database);
            if (p.building() != null) {
                p.building().drop(database);
            }
        });
        return new Pointer(fresh, false, null, view.version());
    }

    private static int highest(Pointer pointer) {
        return pointer.building() == null
                ? pointer.current().number()
                : Math.max(pointer.current().number(), pointer.building().number());
    }

    /**
     * Begins a build beside the current generation, unless one is under way, or the view is a newer version's. Answers how
     * it stands afterwards.
     */
    Pointer startBuilding(FactView view) {
        Pointer now = read(view).orElseGet(() -> startOver(view));
        if (now.building() != null || now.isNewer()) {
            return now;
        }
        Generation next = prepare(new Generation(view, now.current().number() + 1));
        Document after = pointers()
                .findOneAndUpdate(
                        Filters.and(
                                Filters.eq("_id", view.name()),
                                Filters.eq(CURRENT, now.current().number()),
                                Filters.eq(BUILDING, null)),
                        Updates.set(BUILDING, next.number()),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return after == null ? read(view).orElseThrow() : pointer(view, after);
    }

    /** A generation reached the end of the event store: from now on questions read it. */
    void complete(Generation generation) {
        pointers()
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", generation.view().name()),
                                Filters.or(
                                        Filters.eq(CURRENT, generation.number()),
                                        Filters.eq(BUILDING, generation.number()))),
                        Updates.combine(
                                Updates.set(CURRENT, generation.number()),
                                Updates.set(COMPLETE, true),
                                Updates.set(BUILDING, null)));
    }

    private Generation prepare(Generation generation) {
        generation.drop(database);
        MongoCollection<Document> documents = generation.documents(database);
        documents.createIndex(
                Indexes.ascending(FactLogDocuments.BOARD, FactLogDocuments.SCHOOLS),
                new IndexOptions().name("board_schools"));
        documents.replaceOne(
                Filters.eq("_id", Generation.MARKER),
                new Document("_id", Generation.MARKER)
                        .append("store", storeId)
                        .append("version", generation.view().version()),
                new ReplaceOptions().upsert(true));
        return generation;
    }

    private MongoCollection<Document> pointers() {
        return database.getCollection("views");
    }
}

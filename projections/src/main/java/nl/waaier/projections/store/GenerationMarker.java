package nl.waaier.projections.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * What a generation was made from. Stands among its documents, so that it is lost with them.
 *
 * @param store the event store
 * @param version the version of the form of its documents
 * @param isFixed whether it was decided up to which position it is filled stream by stream, and in which parts
 * @param position up to which, the usual order begins behind it
 * @param lastOfEachPart the last stream of each part
 */
record GenerationMarker(String store, int version, boolean isFixed, long position, List<String> lastOfEachPart) {
    static final String ID = "marker";

    private static final String STORE = "store";
    private static final String VERSION = "version";
    private static final String FIXED = "fixed";
    private static final String POSITION = "position";
    private static final String LAST_OF_EACH_PART = "lastOfEachPart";

    static Optional<GenerationMarker> read(MongoDatabase database, Generation generation) {
        return Optional.ofNullable(generation
                        .documents(database)
                        .find(Filters.eq(FileFields.ID, ID))
                        .first())
                .map(marker -> new GenerationMarker(
                        marker.getString(STORE),
                        marker.getInteger(VERSION),
                        marker.getBoolean(FIXED),
                        marker.getLong(POSITION),
                        marker.getList(LAST_OF_EACH_PART, String.class)));
    }

    /** Makes the collections of a generation, empty but for its marker. */
    static void prepare(MongoDatabase database, Generation generation, String store, int version) {
        generation.drop(database);
        generation
                .documents(database)
                .createIndex(
                        Indexes.ascending(FileFields.BOARD, FileFields.SCHOOLS),
                        new IndexOptions().name("board_schools"));
        generation
                .documents(database)
                .replaceOne(
                        Filters.eq(FileFields.ID, ID),
                        new Document(FileFields.ID, ID)
                                .append(STORE, store)
                                .append(VERSION, version)
                                .append(FIXED, false)
                                .append(POSITION, TeacherStreams.BEFORE_FIRST)
                                .append(LAST_OF_EACH_PART, List.of()),
                        new ReplaceOptions().upsert(true));
    }

    /** Decides up to which position a generation is filled, unless it was decided. */
    static void fix(MongoDatabase database, Generation generation, long position, List<String> lastOfEachPart) {
        generation
                .documents(database)
                .updateOne(
                        new Document(FileFields.ID, ID).append(FIXED, false),
                        Updates.combine(
                                Updates.set(FIXED, true),
                                Updates.set(POSITION, position),
                                Updates.set(LAST_OF_EACH_PART, lastOfEachPart)));
    }
}

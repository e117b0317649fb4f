package nl.waaier.projections.store;

import com.mongodb.client.MongoCollection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;

/** Reads the positions that a token store wrote, without claiming them. */
final class StoredPositions {

    private final MongoCollection<Document> tokens;
    private final Serializer serializer;

    StoredPositions(MongoCollection<Document> tokens, Serializer serializer) {
        this.tokens = tokens;
        this.serializer = serializer;
    }

    /** The position per segment; empty for a segment that was not started yet. */
    Map<Integer, OptionalLong> read() {
        Map<Integer, OptionalLong> positions = new HashMap<>();
        for (Document document : tokens.find()) {
            Integer segment = document.getInteger("segment");
            if (segment != null
                    && document.containsKey("processorName")
                    && !document.getString("processorName").startsWith("__")) {
                positions.put(segment, position(document));
            }
        }
        return positions;
    }

    private OptionalLong position(Document document) {
        String json = document.getString("token");
        String type = document.getString("tokenType");
        // The look-alike on disk shows a document while its fields are written, one after the other.
        if (json == null || type == null) {
            return OptionalLong.empty();
        }
        TrackingToken token = serializer.deserialize(new SimpleSerializedObject<>(json, String.class, type, null));
        return RunningGeneration.positionOf(token);
    }
}

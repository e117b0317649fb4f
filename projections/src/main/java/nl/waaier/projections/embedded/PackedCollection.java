package nl.waaier.projections.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection that keeps its documents as the bytes they travel as: a tenth of the heap that the look-alike's own objects
 * take. It looks up by {@code _id} and by one field in whatever company these are asked; the look-alike keeps no other
 * index than a unique one, and reads a whole collection for any query of two fields.
 */
final class PackedCollection extends AbstractSynchronizedMongoCollection<Integer> {

    private final String groupedBy;
    private final List<byte @Nullable []> documents = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final Map<Object, NavigableSet<Integer>> groups = new HashMap<>();

    /** @param groupedBy the field of texts by which documents are looked up together */
    PackedCollection(
            MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors, String groupedBy) {
        super(database, name, options, cursors);
        this.groupedBy = groupedBy;
    }

    private static byte[] pack(Document document) {
        ByteBuf buffer = Unpooled.buffer(1024);
        BsonEncoder.encodeDocument(document, buffer);
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    private static Document unpack(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        Integer position = free.poll();
        if (position == null) {
            position = documents.size();
            documents.add(pack(document));
        } else {
            documents.set(position, pack(document));
        }
        join(document, position);
        return position;
    }

    @Override
    protected Document getDocument(Integer position) {
        return unpack(Objects.requireNonNull(documents.get(position)));
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        leave(before, position);
        documents.set(position, pack(after));
        join(after, position);
    }

    @Override
    protected void removeDocument(Integer position) {
        leave(getDocument(position), position);
        documents.set(position, null);
        free.add(position);
    }

    private void join(Document document, Integer position) {
        if (document.get(groupedBy) instanceof String group) {
            groups.computeIfAbsent(group, g -> new TreeSet<>()).add(position);
        }
    }

    private void leave(Document document, Integer position) {
        NavigableSet<Integer> group = groups.get(document.get(groupedBy));
        if (group != null) {
            group.remove(position);
            if (group.isEmpty()) {
                groups.remove(document.get(groupedBy));
            }
        }
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Iterable<Integer> candidates = candidates(query);
        return candidates == null
                ? super.queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector)
                : matchDocuments(query, candidates, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    /** Where all that can match stands, by the narrowest of what the query demands; null when that says nothing. */
    private @Nullable Iterable<Integer> candidates(Document query) {
        Map<String, Object> demanded = new HashMap<>();
        demand(query, demanded);
        Object id = demanded.get(getIdField());
        if (id != null) {
            Document byId = new Document(getIdField(), id);
            for (Index<Integer> index : getIndexes()) {
                if (index.canHandle(byId)) {
                    return index.getPositions(byId);
                }
            }
        }
        return demanded.get(groupedBy) instanceof String group
                ? List.copyOf(groups.getOrDefault(group, new TreeSet<>()))
                : null;
    }

    /** Drivers write several conditions as {@code $and}, or beside each other. */
    private static void demand(Document query, Map<String, Object> demanded) {
        query.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof List<?> conditions) {
                conditions.forEach(condition -> {
                    if (condition instanceof Document one) {
                        demand(one, demanded);
                    }
                });
            } else if (!key.startsWith("$") && value instanceof String) {
                demanded.put(key, value);
            }
        });
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        return matchDocumentsFromStream(
                streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument),
                query,
                orderBy,
                numberToSkip,
                limit,
                batchSize,
                fieldSelector);
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return IntStream.range(0, documents.size())
                .filter(position -> documents.get(position) != null)
                .mapToObj(position -> new DocumentWithPosition<>(getDocument(position), position));
    }

    @Override
    public synchronized int count() {
        return documents.size() - free.size();
    }

    @Override
    public synchronized boolean isEmpty() {
        return count() == 0;
    }

    /** Not kept: nobody asks for it, and the look-alike works it out by writing every document once more. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        // Not kept.
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}

package nl.waaier.projections.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A collection of packed documents. It looks them up by {@code _id} and by every text that an index was made of, in
 * whatever company these are asked; the look-alike keeps no other index than a unique one, and reads a whole collection for
 * any query of two fields. An answer is worked out while it is fetched, and holds nothing but where documents stand.
 */
final class PackedCollection extends AbstractSynchronizedMongoCollection<Integer> {

    /** Read without the lock. A position is never given twice, so whoever goes by one meets a document once or not at all. */
    private final NavigableMap<Integer, PackedDocument> documents = new ConcurrentSkipListMap<>();

    private int nextPosition;
    private final Map<String, Group> groups = new HashMap<>();

    PackedCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    /** Looks documents up by the texts in these fields, alone or in an array, from now on. */
    synchronized void groupBy(Set<String> fields) {
        for (String field : fields) {
            if (!field.equals(getIdField()) && !groups.containsKey(field)) {
                Group group = new Group();
                documents.forEach((position, document) ->
                        group.join(document.unpack(Set.of(field)).get(field), position));
                groups.put(field, group);
            }
        }
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        Integer position = nextPosition++;
        documents.put(position, PackedDocument.of(document));
        groups.forEach((field, group) -> group.join(document.get(field), position));
        return position;
    }

    @Override
    protected Document getDocument(Integer position) {
        return at(position).unpack();
    }

    private PackedDocument at(Integer position) {
        return Objects.requireNonNull(documents.get(position));
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        documents.put(position, PackedDocument.of(after));
        groups.forEach((field, group) -> {
            group.leave(before.get(field), position);
            group.join(after.get(field), position);
        });
    }

    @Override
    protected void removeDocument(Integer position) {
        PackedDocument removed = Objects.requireNonNull(documents.remove(position));
        Document grouped = removed.unpack(groups.keySet());
        groups.forEach((field, group) -> group.leave(grouped.get(field), position));
    }

    /**
     * What answers a query, worked out bit by bit as it is asked for. A document that has changed meanwhile is met as it is
     * now, if it still answers; one that was removed is not met, nor one that came later.
     */
    synchronized Iterator<PackedDocument> find(
            Document query, @Nullable Document orderBy, int skip, int limit, @Nullable Document selector) {
        Predicate<PackedDocument> matches = matches(query);
        int[] positions = positions(query);
        Comparator<Document> order = deriveComparator(orderBy);
        if (order != null) {
            // Unpacked for each comparison: slow and small, and nothing of ours asks for an order.
            positions = IntStream.of(positions)
                    .boxed()
                    .filter(position -> matches.test(at(position)))
                    .sorted(Comparator.comparing(this::getDocument, order))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        Stream<PackedDocument> found = IntStream.of(positions)
                .mapToObj(documents::get)
                .filter(Objects::nonNull)
                .filter(matches)
                .skip(skip);
        return (limit > 0 ? found.limit(limit) : found)
                .map(projection(selector))
                .iterator();
    }

    private Predicate<PackedDocument> matches(Document query) {
        Set<String> fields = fields(query);
        return document -> documentMatchesQuery(fields == null ? document.unpack() : document.unpack(fields), query);
    }

    /** The top-level fields that a query looks at; null when it may be any. */
    private static @Nullable Set<String> fields(Document query) {
        Set<String> fields = new HashSet<>();
        for (Map.Entry<String, Object> condition : query.entrySet()) {
            String key = condition.getKey();
            if (!key.startsWith("$")) {
                fields.add(key.split("\\.", 2)[0]);
            } else if (condition.getValue() instanceof List<?> alternatives) {
                for (Object alternative : alternatives) {
                    Set<String> of = alternative instanceof Document one ? fields(one) : null;
                    if (of == null) {
                        return null;
                    }
                    fields.addAll(of);
                }
            } else {
                return null;
            }
        }
        return fields;
    }

    /** What a projection leaves: straight from the bytes when it names top-level fields to keep, which is all we ask. */
    private UnaryOperator<PackedDocument> projection(@Nullable Document selector) {
        if (selector == null || selector.isEmpty()) {
            return document -> document;
        }
        Set<String> kept = new HashSet<>(selector.keySet());
        kept.add(getIdField());
        boolean plain = selector.entrySet().stream()
                .allMatch(field ->
                        !field.getKey().contains(".") && Integer.valueOf(1).equals(field.getValue()));
        return plain
                ? document -> document.only(kept)
                : document -> PackedDocument.of(
                        matchDocumentsFromStream(Stream.of(document.unpack()), new Document(), null, 0, 0, 0, selector)
                                .collectDocuments()
                                .getFirst());
    }

    /** Where all that can match stands, by the narrowest of what the query demands. */
    private int[] positions(Document query) {
        Map<String, Object> demanded = new HashMap<>();
        demand(query, demanded);
        Object id = demanded.get(getIdField());
        if (id != null) {
            Document byId = new Document(getIdField(), id);
            for (Index<Integer> index : getIndexes()) {
                if (index.canHandle(byId)) {
                    return StreamSupport.stream(index.getPositions(byId).spliterator(), false)
                            .mapToInt(Integer::intValue)
                            .toArray();
                }
            }
        }
        return groups.entrySet().stream()
                .filter(group -> demanded.get(group.getKey()) instanceof String)
                .map(group -> group.getValue().of((String) demanded.get(group.getKey())))
                .min(Comparator.comparingInt(Set::size))
                .orElseGet(documents::keySet)
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
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
            } else if (!key.startsWith("$") && value != null) {
                demanded.put(key, value);
            }
        });
    }

    /** For all that is not a plain question, such as updates and counts: unpacked one by one as they are needed. */
    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Iterator<PackedDocument> found = find(query, orderBy, numberToSkip, limit, fieldSelector);
        return new QueryResult(() -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return found.hasNext();
            }

            @Override
            public Document next() {
                return found.next().unpack();
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
        return queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue().unpack(), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
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

    /** Where the documents stand that have a text in one field, alone or in an array. */
    private static final class Group {

        private final Map<String, NavigableSet<Integer>> positions = new HashMap<>();

        Set<Integer> of(@Nullable String text) {
            return positions.getOrDefault(text, Collections.emptyNavigableSet());
        }

        void join(@Nullable Object value, Integer position) {
            texts(value).forEach(text -> positions
                    .computeIfAbsent(text, t -> new TreeSet<>())
                    .add(position));
        }

        void leave(@Nullable Object value, Integer position) {
            texts(value)
                    .forEach(text -> positions.computeIfPresent(text, (t, all) -> {
                        all.remove(position);
                        return all.isEmpty() ? null : all;
                    }));
        }

        private static Stream<String> texts(@Nullable Object value) {
            Stream<?> values = value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
            return values.filter(String.class::isInstance).map(String.class::cast);
        }
    }
}

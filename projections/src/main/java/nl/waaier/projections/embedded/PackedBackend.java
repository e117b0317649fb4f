package nl.waaier.projections.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** The look-alike with collections that are {@link PackedCollection}s, which it answers from bit by bit. */
final class PackedBackend extends AbstractMongoBackend {

    /** A real server stops at sixteen megabytes; what travels is held here and, unpacked, by each who asks. */
    private static final int ENOUGH_BYTES = 240 << 10;
    /** What arrives is unpacked whole, and then takes ten times as much; clients divide what they send by this. */
    private static final int MESSAGE_BYTES = 2 << 20;

    private final OpenCursors cursors;

    PackedBackend(OpenCursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        PackedAnswers.on(message.getChannel());
        return super.handleMessage(EmbeddedReadStore.greetingUnderstood(message));
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Document answer = super.handleCommand(channel, database, command, query);
        answer.computeIfPresent("maxMessageSizeBytes", (name, most) -> MESSAGE_BYTES);
        return answer;
    }

    private Document answer(
            String namespace, String name, long cursor, Iterator<PackedDocument> rest, int most, boolean all) {
        List<PackedDocument> documents = new ArrayList<>();
        int bytes = 0;
        while ((bytes < ENOUGH_BYTES || all) && (most <= 0 || documents.size() < most) && rest.hasNext()) {
            PackedDocument next = rest.next();
            documents.add(next);
            bytes += next.size();
        }
        if (all || !rest.hasNext()) {
            return new PackedAnswers.Batch(namespace, name, 0, documents).answer();
        }
        cursors.keep(cursor, rest);
        return new PackedAnswers.Batch(namespace, name, cursor, documents).answer();
    }

    @Override
    protected Document handleGetMore(String database, String command, Document query) {
        long cursor = ((Number) required(query, command)).longValue();
        Iterator<PackedDocument> rest = cursors.take(cursor);
        return rest == null
                ? super.handleGetMore(database, command, query)
                : answer(
                        database + "." + query.get("collection"),
                        "nextBatch",
                        cursor,
                        rest,
                        number(query, "batchSize"),
                        false);
    }

    private static Object required(Document query, String field) {
        return Objects.requireNonNull(query.get(field), field);
    }

    private static int number(Document query, String field) {
        return query.get(field) instanceof Number number ? number.intValue() : 0;
    }

    @Override
    @SuppressWarnings("unchecked") // As the protocol has it.
    protected Document handleKillCursors(Document query) {
        List<Long> ids = (List<Long>) required(query, "cursors");
        closeCursors(ids);
        return new Document("cursorsKilled", ids).append("ok", 1.0);
    }

    @Override
    public void closeCursors(List<Long> ids) {
        ids.forEach(cursors::take);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new PackedDatabase(databaseName, getCursorRegistry());
    }

    private final class PackedDatabase extends AbstractSynchronizedMongoDatabase<Integer> {

        PackedDatabase(String name, CursorRegistry cursors) {
            super(name, cursors);
            initializeNamespacesAndIndexes();
        }

        @Override
        public Document handleCommand(
                Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
            return command.equals("find")
                            && resolveCollection((String) query.get(command), false)
                                    instanceof PackedCollection collection
                    ? find(collection, query)
                    : super.handleCommand(channel, command, query, databases, oplog);
        }

        private Document find(PackedCollection collection, Document query) {
            Iterator<PackedDocument> found = collection.find(
                    query.get("filter") instanceof Document filter ? filter : new Document(),
                    (Document) query.get("sort"),
                    number(query, "skip"),
                    number(query, "limit"),
                    (Document) query.get("projection"));
            return answer(
                    collection.getFullName(),
                    "firstBatch",
                    cursorRegistry.generateCursorId(),
                    found,
                    number(query, "batchSize"),
                    Boolean.TRUE.equals(query.get("singleBatch")));
        }

        @Override
        protected MongoCollection<Integer> openOrCreateCollection(String name, CollectionOptions options) {
            return new PackedCollection(this, name, options, cursorRegistry);
        }

        @Override
        protected Index<Integer> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new MemoryUniqueIndex(name, keys, sparse);
        }

        /** The look-alike has no other than unique ones, and passes over the rest. */
        @Override
        protected synchronized void addIndex(Document description) {
            super.addIndex(description);
            String name = required(description, "ns")
                    .toString()
                    .substring(getDatabaseName().length() + 1);
            if (resolveCollection(name, false) instanceof PackedCollection collection) {
                collection.groupBy(((Document) required(description, "key")).keySet());
            }
        }

        @Override
        protected long getStorageSize() {
            return 0;
        }

        @Override
        protected long getFileSize() {
            return 0;
        }
    }
}

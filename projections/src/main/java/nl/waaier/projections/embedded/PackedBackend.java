package nl.waaier.projections.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;

/** The look-alike with collections that are {@link PackedCollection}s. */
final class PackedBackend extends AbstractMongoBackend {

    private final String groupedBy;

    /** @param groupedBy the field of texts by which documents are looked up together */
    PackedBackend(String groupedBy) {
        this.groupedBy = groupedBy;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        return super.handleMessage(EmbeddedReadStore.greetingUnderstood(message));
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new PackedDatabase(databaseName, getCursorRegistry(), groupedBy);
    }

    private static final class PackedDatabase extends AbstractSynchronizedMongoDatabase<Integer> {

        private final String groupedBy;

        PackedDatabase(String name, CursorRegistry cursors, String groupedBy) {
            super(name, cursors);
            this.groupedBy = groupedBy;
            initializeNamespacesAndIndexes();
        }

        @Override
        protected MongoCollection<Integer> openOrCreateCollection(String name, CollectionOptions options) {
            return new PackedCollection(this, name, options, cursorRegistry, groupedBy);
        }

        @Override
        protected Index<Integer> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new MemoryUniqueIndex(name, keys, sparse);
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

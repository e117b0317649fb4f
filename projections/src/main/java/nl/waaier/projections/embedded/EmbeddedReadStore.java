package nl.waaier.projections.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import nl.waaier.projections.store.FileFields;

/**
 * A MongoDB look-alike on a free port of the loopback address, spoken to over the real wire protocol. It keeps
 * everything in memory: the read models are folded anew from the events at every start.
 */
public final class EmbeddedReadStore implements AutoCloseable {

    private final MongoServer server = new MongoServer(backend());
    private final String uri;

    /** Starts the server. */
    public EmbeddedReadStore() {
        uri = server.bindAndGetConnectionString();
    }

    /** What keeps the documents, for a server elsewhere; looks them up by {@code _id} and by board. */
    public static MongoBackend backend() {
        return new PackedBackend(FileFields.BOARD);
    }

    /** How to reach it, without a database's name. */
    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /**
     * Clients that declare a Stable API version greet with {@code hello}, which the look-alike only knows by its older
     * name. Changes the message; the name of a command is its first key.
     */
    public static MongoMessage greetingUnderstood(MongoMessage message) {
        Document command = message.getDocument();
        if (command.containsKey("hello")) {
            Document rest = new Document(command);
            rest.remove("hello");
            command.clear();
            command.put("isMaster", 1);
            command.putAll(rest);
        }
        return message;
    }
}

package nl.waaier.projections.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;

/**
 * A MongoDB look-alike on a free port of the loopback address, spoken to over the real wire protocol. It keeps
 * everything in memory: the read models are folded anew from the events at every start.
 */
public final class EmbeddedReadStore implements AutoCloseable {

    private final MongoServer server = new MongoServer(new Backend());
    private final String uri;

    /** Starts the server. */
    public EmbeddedReadStore() {
        uri = server.bindAndGetConnectionString();
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

    private static final class Backend extends MemoryBackend {
        @Override
        public Document handleMessage(MongoMessage message) {
            return super.handleMessage(greetingUnderstood(message));
        }
    }
}

package nl.waaier.projections.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.time.Clock;
import java.time.Duration;

/**
 * A MongoDB look-alike on a free port of the loopback address, spoken to over the real wire protocol. It keeps
 * everything in memory: the read models are folded anew from the events at every start.
 */
public final class EmbeddedReadStore implements AutoCloseable {

    /** More than can ask at once: a server of two hundred threads, and those that fill the views. */
    private static final int OPEN_CURSORS = 256;
    /** Much longer than a client waits for an answer. */
    private static final Duration CURSOR_AGE = Duration.ofSeconds(20);

    private final MongoServer server = new MongoServer(backend());
    private final String uri;

    /** Starts the server. */
    public EmbeddedReadStore() {
        uri = server.bindAndGetConnectionString();
    }

    /** What keeps the documents, for a server elsewhere. */
    public static MongoBackend backend() {
        return new PackedBackend(new OpenCursors(OPEN_CURSORS, CURSOR_AGE, Clock.systemUTC()));
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

package nl.waaier.projections.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/**
 * A MongoDB look-alike on a free port of the loopback address, spoken to over the real wire protocol. It keeps
 * everything in memory: the read models are folded anew from the events at every start. Who knows its address knows its
 * password, which is made at the start and stands nowhere else; other users of the machine are not answered.
 */
public final class EmbeddedReadStore implements AutoCloseable {

    /** More than can ask at once: a server of two hundred threads, and those that fill the views. */
    private static final int OPEN_CURSORS = 256;
    /** Much longer than a client waits for an answer. */
    private static final Duration CURSOR_AGE = Duration.ofSeconds(20);

    private static final String SCHEME = "mongodb://";
    private static final int PASSWORD_BYTES = 32;

    private final String password = password();
    private final MongoServer server = new MongoServer(new OwnClientsOnly(backend(), password));
    private final String servers;

    /** Starts the server. */
    public EmbeddedReadStore() {
        servers = server.bindAndGetConnectionString().substring(SCHEME.length());
    }

    /** What keeps the documents, for a server elsewhere. */
    public static MongoBackend backend() {
        return new PackedBackend(new OpenCursors(OPEN_CURSORS, CURSOR_AGE, Clock.systemUTC()));
    }

    private static String password() {
        byte[] made = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(made);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(made);
    }

    /** How to reach it, without a database's name. Holds the password: not for logs. */
    public String uri() {
        return uri("");
    }

    /** How to reach one of its databases, as {@link #uri()}. */
    public String uri(String database) {
        return SCHEME + "waaier:" + password + "@" + servers + "/" + database
                + "?authMechanism=PLAIN&authSource=$external";
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

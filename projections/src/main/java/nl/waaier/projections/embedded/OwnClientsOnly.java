package nl.waaier.projections.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Answers whoever has told the password on that connection, and to others nothing but a greeting: every user of a machine can
 * reach its loopback address. The password is told as drivers do by the mechanism PLAIN; it does not leave the machine.
 */
final class OwnClientsOnly implements MongoBackend {

    private static final AttributeKey<Boolean> KNOWN = AttributeKey.valueOf(OwnClientsOnly.class, "known");
    /** What a driver asks first, and by which it goes on to watch a server; it tells nothing of what is stored. */
    private static final Set<String> GREETINGS = Set.of("hello", "isMaster", "ismaster");

    private static final String SIGN_IN = "saslStart";

    private final MongoBackend backend;
    private final byte[] password;

    OwnClientsOnly(MongoBackend backend, String password) {
        this.backend = backend;
        this.password = password.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document command = message.getDocument();
        String name = command.keySet().iterator().next();
        if (name.equals(SIGN_IN)) {
            return signIn(message.getChannel(), command);
        }
        require(message.getChannel(), name);
        return backend.handleMessage(message);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equals(SIGN_IN)) {
            return signIn(channel, query);
        }
        require(channel, command);
        return backend.handleCommand(channel, database, command, query);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        require(query.getChannel(), "query");
        return backend.handleQuery(query);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        require(query.getChannel(), "currentOp");
        return backend.getCurrentOperations(query);
    }

    /** As the mechanism has it: who acts, who signs in, and the password, with a zero byte between them. */
    private Document signIn(Channel channel, Document command) {
        byte[] told = command.get("payload") instanceof BinData payload ? payload.getData() : new byte[0];
        int start = told.length;
        while (start > 0 && told[start - 1] != 0) {
            start--;
        }
        if (!MessageDigest.isEqual(Arrays.copyOfRange(told, start, told.length), password)) {
            throw new MongoServerError(18, "AuthenticationFailed", "Authentication failed.");
        }
        channel.attr(KNOWN).set(true);
        return new Document("conversationId", 1)
                .append("done", true)
                .append("payload", new BinData(new byte[0]))
                .append("ok", 1.0);
    }

    private static void require(Channel channel, String command) {
        if (!Boolean.TRUE.equals(channel.attr(KNOWN).get()) && !GREETINGS.contains(command)) {
            throw new MongoServerError(13, "Unauthorized", "command " + command + " requires authentication");
        }
    }

    @Override
    public void handleClose(Channel channel) {
        backend.handleClose(channel);
    }

    @Override
    public void closeCursors(List<Long> cursorIds) {
        backend.closeCursors(cursorIds);
    }

    @Override
    public void dropDatabase(String database) {
        backend.dropDatabase(database);
    }

    @Override
    public Document getServerStatus() {
        return backend.getServerStatus();
    }

    @Override
    public void close() {
        backend.close();
    }

    @Override
    public Clock getClock() {
        return backend.getClock();
    }

    @Override
    public void enableOplog() {
        backend.enableOplog();
    }

    @Override
    public void disableOplog() {
        backend.disableOplog();
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        return backend.resolveDatabase(database);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        backend.version(version);
        return this;
    }
}

package nl.waaier.projections.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;

/**
 * Which nodes fill the views, so that none takes more parts than its share: each notes every two seconds that it is there.
 * Nothing depends on it but who does the work; that two never do the same part is the token store's care.
 */
final class PresentNodes {

    private static final Duration BEAT = Duration.ofSeconds(2);

    /** As long as it takes until another node may claim a part whose node no longer shows itself. */
    private static final Duration GONE = Duration.ofSeconds(10);

    private static final String SEEN = "seen";

    private final MongoCollection<Document> nodes;
    private final Clock clock;

    /** As the token store names the owner of a part. */
    private final String me = ManagementFactory.getRuntimeMXBean().getName();

    private Instant noted = Instant.MIN;
    private volatile int count = 1;

    PresentNodes(MongoDatabase database, Clock clock) {
        this.nodes = database.getCollection("nodes");
        this.clock = clock;
    }

    /** Notes that this node is there, and looks who else is; does nothing between two beats. */
    void beat() {
        Instant now = clock.instant();
        if (now.isBefore(noted.plus(BEAT))) {
            return;
        }
        nodes.replaceOne(
                Filters.eq("_id", me),
                new Document("_id", me).append(SEEN, now.toEpochMilli()),
                new ReplaceOptions().upsert(true));
        long since = now.minus(GONE).toEpochMilli();
        int present = 0;
        for (Document node : nodes.find()) {
            if (node.getLong(SEEN) > since) {
                present++;
            }
        }
        nodes.deleteMany(Filters.lt(SEEN, since - GONE.toMillis()));
        count = Math.max(1, present);
        noted = now;
    }

    /** This node fills no views any more. */
    void leave() {
        noted = Instant.MIN;
        nodes.deleteOne(Filters.eq("_id", me));
    }

    /**
     * How many parts of a view this node takes at most.
     *
     * @param parts how many there are
     */
    int share(int parts) {
        return Math.ceilDiv(parts, count);
    }
}

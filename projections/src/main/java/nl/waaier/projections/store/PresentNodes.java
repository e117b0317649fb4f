package nl.waaier.projections.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Which nodes fill which generations, so that none takes more parts than its share: each notes every two seconds what it
 * fills. Nothing depends on it but who does the work; that two never do the same part is the token store's care.
 */
final class PresentNodes {

    private static final Duration BEAT = Duration.ofSeconds(2);

    /** As long as it takes until another node may claim a part whose node no longer shows itself. */
    private static final Duration GONE = Duration.ofSeconds(10);

    private static final String SEEN = "seen";
    private static final String FILLS = "fills";

    private final MongoCollection<Document> nodes;
    private final Clock clock;

    /** As the token store names the owner of a part. */
    private final String me = ManagementFactory.getRuntimeMXBean().getName();

    private Instant noted = Instant.MIN;
    private volatile Map<String, Integer> fillers = Map.of();

    PresentNodes(MongoDatabase database, Clock clock) {
        this.nodes = database.getCollection("nodes");
        this.clock = clock;
    }

    /**
     * Notes what this node fills, and looks who else fills what; does nothing between two beats.
     *
     * @param fills the generations it fills, by their names; a node of another version may fill others
     */
    void beat(Collection<String> fills) {
        Instant now = clock.instant();
        if (now.isBefore(noted.plus(BEAT))) {
            return;
        }
        nodes.replaceOne(
                Filters.eq("_id", me),
                new Document("_id", me).append(SEEN, now.toEpochMilli()).append(FILLS, List.copyOf(fills)),
                new ReplaceOptions().upsert(true));
        long since = now.minus(GONE).toEpochMilli();
        Map<String, Integer> counted = new HashMap<>();
        for (Document node : nodes.find()) {
            if (node.getLong(SEEN) > since) {
                node.getList(FILLS, String.class).forEach(generation -> counted.merge(generation, 1, Integer::sum));
            }
        }
        nodes.deleteMany(Filters.lt(SEEN, since - GONE.toMillis()));
        fillers = counted;
        noted = now;
    }

    /** This node fills no views any more. */
    void leave() {
        noted = Instant.MIN;
        nodes.deleteOne(Filters.eq("_id", me));
    }

    /**
     * How many parts of a generation this node takes at most.
     *
     * @param generation its name
     * @param parts how many there are
     */
    int share(String generation, int parts) {
        return Math.ceilDiv(parts, fillers.getOrDefault(generation, 1));
    }
}

package nl.waaier.api.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.waaier.api.testing.Http;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/** The documents of all views and the positions of their processors, read from their store by themselves. */
public final class ReadModels implements AutoCloseable {

    private static final Duration SETTLED = Duration.ofMinutes(3);

    private final MongoClient client;
    private final MongoDatabase database;

    /** @param uri where their store is, with the name of the database */
    public ReadModels(String uri) {
        ConnectionString connection = new ConnectionString(uri);
        client = MongoClients.create(connection);
        database = client.getDatabase(Objects.requireNonNull(connection.getDatabase()));
    }

    /** Every part of every view with the process that works on it, such as {@code role-mix 0 -> 4711}. */
    public Map<String, Long> owners() {
        Map<String, Long> owners = new TreeMap<>();
        for (Document pointer : database.getCollection("views").find()) {
            String view = pointer.getString("_id");
            for (Document token : database.getCollection(view + "-" + pointer.getInteger("current") + "-position")
                    .find()) {
                String owner = token.getString("owner");
                if (owner != null && token.getInteger("segment") != null) {
                    owners.put(view + " " + token.getInteger("segment"), Long.parseLong(owner.replaceFirst("@.*", "")));
                }
            }
        }
        return owners;
    }

    /** Every document of every view that is read, by view and teacher. */
    public Map<String, Document> documents() {
        Map<String, Document> found = new TreeMap<>();
        for (Document pointer : database.getCollection("views").find()) {
            String view = pointer.getString("_id");
            database.getCollection(view + "-" + pointer.getInteger("current"))
                    .find()
                    .forEach(document -> found.put(view + " " + document.getString("_id"), document));
        }
        return found;
    }

    /** Waits until all views have everything, and nobody waits. */
    public static void awaitCaughtUp(Http management) {
        await().alias("the views have everything").atMost(SETTLED).until(() -> isCaughtUp(management));
    }

    private static boolean isCaughtUp(Http management) {
        return status(management)
                .valueStream()
                .allMatch(view -> view.path("ready").asBoolean()
                        && !view.path("rebuilding").asBoolean()
                        && view.path("behind").asLong() == 0
                        && view.path("waiting").asInt() == 0);
    }

    /** How all views stand, by a node. */
    public static JsonNode status(Http management) {
        return Http.read(management.get("/actuator/views", null));
    }

    /** The number of rebuilds until now, of all views together. */
    public static int generations(Http management) {
        return status(management)
                .valueStream()
                .mapToInt(view -> view.path("generation").asInt())
                .sum();
    }

    /**
     * Waits until the views have everything, and builds them anew.
     *
     * @return every document, by view and teacher, in which the new ones differ from those before
     */
    public List<String> differencesFromRebuild(Http management) {
        awaitCaughtUp(management);
        int rebuilds = generations(management) + status(management).size();
        Map<String, Document> before = documents();
        HttpResponse<String> answer =
                management.send(management.request("POST", "/actuator/views", null, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        await().alias("the views are rebuilt")
                .atMost(SETTLED)
                .until(() -> isCaughtUp(management) && generations(management) == rebuilds);
        Map<String, Document> rebuilt = documents();
        assertThat(rebuilt)
                .as("more than a document per view")
                .hasSizeGreaterThan(status(management).size());
        return differences(before, rebuilt);
    }

    private static List<String> differences(Map<String, Document> before, Map<String, Document> rebuilt) {
        List<String> differences = new ArrayList<>();
        Map<String, Document> either = new TreeMap<>(before);
        either.putAll(rebuilt);
        for (String key : either.keySet()) {
            if (!String.valueOf(before.get(key)).equals(String.valueOf(rebuilt.get(key)))) {
                differences.add(key + ": " + before.get(key) + " instead of " + rebuilt.get(key));
            }
        }
        return differences;
    }

    @Override
    public void close() {
        client.close();
    }
}

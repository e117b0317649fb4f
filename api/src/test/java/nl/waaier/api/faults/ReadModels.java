package nl.waaier.api.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
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

/** The documents of the read model and the positions of its processor, read from their store by themselves. */
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

    /** Every part with the process that works on it, such as {@code part 0 -> 4711}. */
    public Map<String, Long> owners() {
        Map<String, Long> owners = new TreeMap<>();
        for (Document token : database.getCollection(current() + "-position").find()) {
            String owner = token.getString("owner");
            if (owner != null && token.getInteger("segment") != null) {
                owners.put("part " + token.getInteger("segment"), Long.parseLong(owner.replaceFirst("@.*", "")));
            }
        }
        return owners;
    }

    /** Every document that is read, by teacher. */
    public Map<String, Document> documents() {
        Map<String, Document> found = new TreeMap<>();
        database.getCollection(current())
                .find(Filters.exists("board"))
                .forEach(document -> found.put("file " + document.getString("_id"), document));
        return found;
    }

    private String current() {
        Document pointer = Objects.requireNonNull(
                database.getCollection("read-model").find().first());
        return "teacher-files-" + pointer.getInteger("current");
    }

    /** Waits until it has everything, and nobody waits. */
    public static void awaitCaughtUp(Http management) {
        await().alias("the read model has everything").atMost(SETTLED).until(() -> isCaughtUp(management));
    }

    private static boolean isCaughtUp(Http management) {
        JsonNode status = status(management);
        return status.path("ready").asBoolean()
                && !status.path("rebuilding").asBoolean()
                && status.path("behind").asLong() == 0
                && status.path("waiting").asInt() == 0;
    }

    /** How it stands, by a node. */
    public static JsonNode status(Http management) {
        return Http.read(management.get("/actuator/readmodel", null));
    }

    /** The number of builds until now. */
    public static int generation(Http management) {
        return status(management).path("generation").asInt();
    }

    /**
     * Waits until it has everything, and builds it anew.
     *
     * @return every document, by teacher, in which the new ones differ from those before
     */
    public List<String> differencesFromRebuild(Http management) {
        awaitCaughtUp(management);
        int rebuilds = generation(management) + 1;
        Map<String, Document> before = documents();
        HttpResponse<String> answer =
                management.send(management.request("POST", "/actuator/readmodel", null, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        await().alias("the read model is rebuilt")
                .atMost(SETTLED)
                .until(() -> isCaughtUp(management) && generation(management) == rebuilds);
        Map<String, Document> rebuilt = documents();
        // A store that lost everything has no documents either: that is told as lost, not as different.
        assertThat(rebuilt.isEmpty()).isEqualTo(before.isEmpty());
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

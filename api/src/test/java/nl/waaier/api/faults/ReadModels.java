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

/** The documents of the read models, read from their store by themselves, and held against a full rebuild. */
final class ReadModels {

    private static final Duration SETTLED = Duration.ofMinutes(3);

    private final String uri;
    private final Http management;

    /**
     * The read models of a running product.
     *
     * @param uri where their store is
     * @param management the operator's side of the product
     */
    ReadModels(String uri, Http management) {
        this.uri = uri;
        this.management = management;
    }

    /** Rebuilds all views and tells every document, by view and teacher, in which they differ from before. */
    List<String> differencesFromRebuild() {
        int generation = settled();
        Map<String, Document> before = documents();
        HttpResponse<String> answer =
                management.send(management.request("POST", "/actuator/views", null, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        await().atMost(SETTLED).until(() -> settled() == generation + status().size());
        Map<String, Document> rebuilt = documents();
        assertThat(rebuilt).isNotEmpty();
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

    /** Waits until all views have everything. Answers the generation that is read. */
    private int settled() {
        await().atMost(SETTLED).until(() -> status().valueStream()
                .allMatch(view -> view.path("ready").asBoolean()
                        && !view.path("rebuilding").asBoolean()
                        && view.path("behind").asLong() == 0
                        && view.path("waiting").asInt() == 0));
        return status().valueStream()
                .mapToInt(view -> view.path("generation").asInt())
                .sum();
    }

    private JsonNode status() {
        return Http.read(management.get("/actuator/views", null));
    }

    private Map<String, Document> documents() {
        Map<String, Document> found = new TreeMap<>();
        ConnectionString connection = new ConnectionString(uri);
        try (MongoClient client = MongoClients.create(connection)) {
            MongoDatabase database = client.getDatabase(Objects.requireNonNull(connection.getDatabase()));
            for (Document pointer : database.getCollection("views").find()) {
                String view = pointer.getString("_id");
                for (Document document : database.getCollection(view + "-" + pointer.getInteger("current"))
                        .find()) {
                    found.put(view + " " + document.getString("_id"), document);
                }
            }
        }
        return found;
    }
}

package nl.waaier.api.faults;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waaier.api.platform.eventstore.KeptText;

/**
 * What the database has, read by itself and not by the product.
 *
 * @param streams the events of each stream, in order
 * @param persons the id of each person, by personnel number
 * @param importsHalfway how many imports have rows done, and rows to do
 */
record StoredFacts(Map<String, List<Event>> streams, Map<String, String> persons, int importsHalfway) {

    private static final Pattern COMMITMENT = Pattern.compile("\\{\"sha256\":\"([0-9a-f]+)\"}");

    /**
     * An event as it is stored.
     *
     * @param type its logical name
     * @param payload as JSON, with each text in the place of its commitment
     */
    record Event(String type, String payload) {}

    /** Reads all of it; of an H2 file only while no other process has it open. */
    static StoredFacts in(String url) {
        StoredFacts found = new StoredFacts(new HashMap<>(), new HashMap<>(), 0);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            Map<String, String> texts = texts(statement);
            try (ResultSet rows = statement.executeQuery("select aggregateidentifier, payloadtype, payload"
                    + " from domainevententry order by aggregateidentifier, sequencenumber")) {
                while (rows.next()) {
                    String payload = new String(rows.getBytes(3), StandardCharsets.UTF_8);
                    Event event = new Event(
                            rows.getString(2),
                            COMMITMENT
                                    .matcher(payload)
                                    .replaceAll(commitment -> Matcher.quoteReplacement(
                                            texts.getOrDefault(commitment.group(1), commitment.group()))));
                    found.streams
                            .computeIfAbsent(rows.getString(1), stream -> new ArrayList<>())
                            .add(event);
                }
            }
            try (ResultSet rows = statement.executeQuery("select personnel_number, id from person")) {
                while (rows.next()) {
                    found.persons.put(rows.getString(1), rows.getString(2));
                }
            }
            try (ResultSet rows = statement.executeQuery(
                    "select count(*) from import_job where state not in ('done', 'failed') and position > 0")) {
                rows.next();
                return new StoredFacts(found.streams, found.persons, rows.getInt(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The texts beside the events, each as JSON, by what its event holds in its place. */
    private static Map<String, String> texts(Statement statement) throws SQLException {
        Map<String, String> texts = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("select field, text, salt from personal_text")) {
            while (rows.next()) {
                KeptText kept = new KeptText(rows.getString(1), rows.getString(2), rows.getString(3));
                texts.put(kept.commitment(), '"' + kept.text() + '"');
            }
        }
        return texts;
    }

    /** The events of a stream, none when there is no such stream. */
    List<Event> stream(String name) {
        return streams.getOrDefault(name, List.of());
    }

    /** How many events of a type there are. */
    long count(String type) {
        return streams.values().stream()
                .flatMap(List::stream)
                .filter(event -> event.type().equals(type))
                .count();
    }
}

package nl.waaier.api.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table of free texts beside the events. It is written in the transaction of the events, and read for many of them at
 * once. Joins the transaction of its caller.
 */
final class PersonalTexts {

    private static final String INSERT =
            "insert into personal_text (stream, number, field, text, salt) values (?, ?, ?, ?, ?)";
    private static final String FIELDS = "t.stream, t.number, t.field, t.text, t.salt";
    private static final String OF_STREAM =
            "select " + FIELDS + " from personal_text t where t.stream = ?" + " and t.number between ? and ?";
    private static final String OF_STREAMS =
            "select " + FIELDS + " from personal_text t where t.stream between ? and ?";
    /** With an inner join H2 would begin at the texts, all of them, however few events are asked for. */
    static final String OF_INDEXES = "select " + FIELDS + " from domainevententry e"
            + " left join personal_text t on t.stream = e.aggregateidentifier and t.number = e.sequencenumber"
            + " where e.globalindex between ? and ?";

    private final JdbcTemplate jdbc;

    PersonalTexts(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * A text to be kept, and of which event it is.
     *
     * @param stream the name of the event's stream
     * @param number its number in the stream
     * @param text the text
     */
    record Row(String stream, long number, KeptText text) {}

    private record Place(String stream, long number) {}

    /** The texts of some events. */
    record Found(Map<Place, List<KeptText>> byEvent) {

        /** None at all. */
        static final Found NONE = new Found(Map.of());

        /** Those of one event; none when all of them were erased, or there never were any. */
        List<KeptText> of(String stream, long number) {
            return byEvent.getOrDefault(new Place(stream, number), List.of());
        }

        /** An event with its texts in it. */
        GenericDomainEventEntry<byte[]> into(DomainEventData<?> event) {
            return new GenericDomainEventEntry<>(
                    event.getType(),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    event.getEventIdentifier(),
                    event.getTimestamp(),
                    event.getPayload().getType().getName(),
                    event.getPayload().getType().getRevision(),
                    TextsInEvents.told(
                            json(event.getPayload()), of(event.getAggregateIdentifier(), event.getSequenceNumber())),
                    json(event.getMetaData()));
        }
    }

    /** Whether there are texts beside an event, or were. */
    static boolean areBeside(EventData<?> event) {
        return TextsInEvents.isIn(json(event.getPayload()));
    }

    private static byte[] json(SerializedObject<?> stored) {
        return (byte[]) stored.getData();
    }

    /** Keeps the texts of events that are stored in the same transaction. */
    void add(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(INSERT, rows, rows.size(), (statement, row) -> {
            statement.setString(1, row.stream());
            statement.setLong(2, row.number());
            statement.setString(3, row.text().field());
            statement.setString(4, row.text().text());
            statement.setString(5, row.text().salt());
        });
    }

    /** Erases all texts of a stream. */
    void erase(String stream) {
        jdbc.update("delete from personal_text where stream = ?", stream);
    }

    /** Erases the texts of some events of a stream. */
    void erase(String stream, List<Long> numbers) {
        jdbc.batchUpdate(
                "delete from personal_text where stream = ? and number = ?",
                numbers.stream().map(number -> new Object[] {stream, number}).toList());
    }

    /** Of some events of one stream: first and last number included. */
    Found ofStream(String stream, long first, long last) {
        return find(OF_STREAM, stream, first, last);
    }

    /** Of whole streams, in the order of the database: first and last included. */
    Found ofStreams(String first, String last) {
        return find(OF_STREAMS, first, last);
    }

    /** Of the events within a range of the index of all events: first and last included. */
    Found ofIndexes(long first, long last) {
        return find(OF_INDEXES, first, last);
    }

    private Found find(String sql, Object... parameters) {
        Map<Place, List<KeptText>> found = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    String stream = row.getString("stream");
                    if (stream != null) {
                        found.computeIfAbsent(new Place(stream, row.getLong("number")), event -> new ArrayList<>())
                                .add(text(row));
                    }
                },
                parameters);
        return new Found(found);
    }

    private static KeptText text(ResultSet row) throws SQLException {
        return new KeptText(row.getString("field"), row.getString("text"), row.getString("salt"));
    }
}

package nl.waaier.api.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads streams from their table as they stand there. The event store itself hands out events that were read and would be
 * written anew: by a later version perhaps with other spaces or another order of keys, and so not to the byte.
 */
@Component
public final class StoredStreams {

    private static final String SELECT =
            "select aggregateidentifier, sequencenumber, payloadtype, payloadrevision, timestamp, metadata, payload"
                    + " from domainevententry where aggregateidentifier = ? order by sequencenumber";

    private final JdbcClient jdbc;
    private final Serializer serializer;

    StoredStreams(JdbcClient jdbc, @Qualifier("eventSerializer") Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** All events of a stream, in order; none when there is no such stream. */
    public List<StoredEvent> read(String stream) {
        return jdbc.sql(SELECT).param(stream).query(this::event).list();
    }

    private StoredEvent event(ResultSet row, int number) throws SQLException {
        String type = row.getString("payloadtype");
        String revision = row.getString("payloadrevision");
        byte[] payload = row.getBytes("payload");
        Object event = serializer.deserialize(
                new SimpleSerializedObject<>(payload, byte[].class, new SimpleSerializedType(type, revision)));
        return new StoredEvent(
                row.getString("aggregateidentifier"),
                row.getLong("sequencenumber"),
                type,
                revision,
                Instant.parse(row.getString("timestamp")),
                metadata(row.getBytes("metadata")),
                text(payload),
                event);
    }

    private Map<String, String> metadata(byte[] stored) {
        MetaData metadata = serializer.deserialize(new SimpleSerializedObject<>(
                stored, byte[].class, new SimpleSerializedType(MetaData.class.getName(), null)));
        return metadata.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, text -> (String) text.getValue()));
    }

    /** Strictly: what is no UTF-8 would come out as other bytes than those stored. */
    private static String text(byte[] payload) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
        } catch (CharacterCodingException damaged) {
            throw new IllegalStateException("a stored event that is no UTF-8", damaged);
        }
    }
}

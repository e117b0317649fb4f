package nl.waaier.api.platform.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads streams from their table as they stand there. The event store itself hands out events that were read and would be
 * written anew: by a later version perhaps with other spaces or another order of keys, and so not to the byte.
 */
@Component
public final class StoredStreams {

    /** What {@link #entry} reads. */
    static final String FIELDS = "type, aggregateidentifier, sequencenumber, eventidentifier, payloadtype,"
            + " payloadrevision, timestamp, metadata, payload";

    private static final String SELECT =
            "select " + FIELDS + " from domainevententry where aggregateidentifier = ? order by sequencenumber";

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final PersonalTexts texts;

    StoredStreams(
            JdbcClient jdbc,
            @Qualifier("eventSerializer") Serializer serializer,
            EventUpcaster upcasters,
            PersonalTexts texts) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.texts = texts;
    }

    /** All events of a stream, in order; none when there is no such stream. */
    public List<StoredEvent> read(String stream) {
        List<GenericDomainEventEntry<byte[]>> stored = jdbc.sql(SELECT)
                .param(stream)
                .query((row, number) -> entry(row))
                .list();
        PersonalTexts.Found found = stored.stream().anyMatch(PersonalTexts::areBeside)
                ? texts.ofStream(stream, 0, stored.getLast().getSequenceNumber())
                : PersonalTexts.Found.NONE;
        return stored.stream().map(event -> event(event, found)).toList();
    }

    /** An event as Axon knows one that is not read yet. */
    static GenericDomainEventEntry<byte[]> entry(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("type"),
                row.getString("aggregateidentifier"),
                row.getLong("sequencenumber"),
                row.getString("eventidentifier"),
                row.getString("timestamp"),
                row.getString("payloadtype"),
                row.getString("payloadrevision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    private StoredEvent event(GenericDomainEventEntry<byte[]> stored, PersonalTexts.Found found) {
        DomainEventMessage<?> read = EventStreamUtils.upcastAndDeserializeDomainEvents(
                        Stream.of(found.into(stored)), serializer, upcasters)
                .next();
        return new StoredEvent(
                read.getAggregateIdentifier(),
                read.getSequenceNumber(),
                stored.getPayload().getType().getName(),
                stored.getPayload().getType().getRevision(),
                read.getTimestamp(),
                read.getMetaData().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, text -> (String) text.getValue())),
                text(stored.getPayload().getData()),
                found.of(stored.getAggregateIdentifier(), stored.getSequenceNumber()),
                read.getPayload());
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

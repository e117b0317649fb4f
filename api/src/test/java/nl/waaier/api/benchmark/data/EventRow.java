package nl.waaier.api.benchmark.data;

import java.time.Instant;
import java.util.List;
import nl.waaier.api.platform.eventstore.KeptText;
import nl.waaier.api.platform.eventstore.SerializedEvent;
import nl.waaier.core.EventType;
import nl.waaier.core.EventTypes;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;

/**
 * An event as a row of the table of events, ready to be stored.
 *
 * @param stream the name of its stream
 * @param sequence its number in the stream, from 0
 * @param kind the kind of the stream, as the product calls it
 * @param identifier its own number
 * @param metadata JSON
 * @param payload JSON
 * @param type the name of the kind of event
 * @param revision the version of its form
 * @param timestamp when it was recorded, as the product writes it
 * @param texts the free texts that are kept beside it
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they go to the database; rows are never compared
public record EventRow(
        String stream,
        long sequence,
        String kind,
        String identifier,
        byte[] metadata,
        byte[] payload,
        String type,
        String revision,
        String timestamp,
        List<KeptText> texts) {

    /**
     * Writes an event as the product would.
     *
     * @param serializer the product's own, for events
     */
    static EventRow of(
            String stream, String kind, long sequence, Object event, Instant recordedAt, Serializer serializer) {
        EventType type = EventTypes.find(event.getClass()).orElseThrow();
        SerializedEvent written = (SerializedEvent) serializer.serialize(event, byte[].class);
        return new EventRow(
                stream,
                sequence,
                kind,
                IdentifierFactory.getInstance().generateIdentifier(),
                serializer.serialize(MetaData.emptyInstance(), byte[].class).getData(),
                written.getData(),
                type.name(),
                Integer.toString(type.revision()),
                DateTimeUtils.formatInstant(recordedAt),
                written.texts());
    }
}

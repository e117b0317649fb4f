package nl.waaier.api.platform.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An event exactly as it is stored, and what it means.
 *
 * @param stream the name of its stream
 * @param sequence its number in the stream, from 0
 * @param type the name of its kind
 * @param revision the version of its form
 * @param recordedAt when it was recorded
 * @param metadata what is stored beside it, such as who recorded it
 * @param payload the stored JSON, every byte of it, with commitments to its free texts
 * @param texts the free texts that are kept beside it, without those that were erased
 * @param event the same, read
 */
public record StoredEvent(
        String stream,
        long sequence,
        String type,
        String revision,
        Instant recordedAt,
        Map<String, String> metadata,
        String payload,
        List<KeptText> texts,
        Object event) {

    public StoredEvent {
        metadata = Map.copyOf(metadata);
        texts = List.copyOf(texts);
    }
}

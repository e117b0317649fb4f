package nl.waaier.api.platform.eventstore;

import java.util.List;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;

/** An event as JSON, and the free texts that are kept beside it. */
public final class SerializedEvent implements SerializedObject<byte[]> {

    private final byte[] json;
    private final SerializedType type;
    private final List<KeptText> texts;

    SerializedEvent(byte[] json, SerializedType type, List<KeptText> texts) {
        this.json = json;
        this.type = type;
        this.texts = List.copyOf(texts);
    }

    /** Its free texts, of which the JSON holds commitments. */
    public List<KeptText> texts() {
        return texts;
    }

    @Override
    public Class<byte[]> getContentType() {
        return byte[].class;
    }

    @Override
    public SerializedType getType() {
        return type;
    }

    @Override
    public byte[] getData() {
        return json;
    }
}

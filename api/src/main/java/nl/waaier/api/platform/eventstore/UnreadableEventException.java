package nl.waaier.api.platform.eventstore;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;

/** A stored event of a kind that this version does not know. Whoever needs its stream gets no part of it. */
public final class UnreadableEventException extends SerializationException {

    UnreadableEventException(SerializedType type) {
        super("nothing here reads the stored event " + StrictJsonSerializer.describe(type));
    }
}

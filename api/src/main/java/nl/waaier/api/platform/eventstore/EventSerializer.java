package nl.waaier.api.platform.eventstore;

import nl.waaier.core.EventType;
import nl.waaier.core.EventTypes;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes events under their names in {@link EventTypes}. Nothing else can be stored as an event, and an event
 * of an unknown name or revision stops whoever reads it.
 */
final class EventSerializer extends StrictJsonSerializer {

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        if (object instanceof MetaData metaData) {
            metaData.forEach(EventSerializer::requireText);
        }
        return super.serialize(object, expectedRepresentation);
    }

    /** JSON does not keep the type of anything else: a long would come back as an int. */
    private static void requireText(String key, @Nullable Object value) {
        if (!(value instanceof String)) {
            throw new SerializationException("metadata is text only, but not so under " + key);
        }
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type) || MetaData.class.getName().equals(type.getName())) {
            return super.classForType(type);
        }
        return EventTypes.find(type.getName(), type.getRevision())
                .<Class<?>>map(EventType::payload)
                .orElseThrow(() -> new UnreadableEventException(type));
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class || type == void.class || type == MetaData.class) {
            return super.typeForClass(type);
        }
        return EventTypes.find((Class<?>) type)
                .map(known -> new SimpleSerializedType(known.name(), Integer.toString(known.revision())))
                .orElseThrow(() -> new SerializationException("not an event that can be stored: " + type.getName()));
    }
}

package nl.waaier.api.platform.eventstore;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import nl.waaier.core.EventType;
import nl.waaier.core.EventTypes;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads and writes events under their names in {@link EventTypes}. Nothing else can be stored as an event, and an event
 * of an unknown name or revision stops whoever reads it. Free texts are not written into an event but beside it.
 */
final class EventSerializer extends StrictJsonSerializer {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom CHANCE = new SecureRandom();

    EventSerializer() {
        this(EventSerializer::salt);
    }

    /** @param salts makes the salt of each text, never the same one twice */
    EventSerializer(Supplier<String> salts) {
        super(TextsAsCommitments.module(salts));
    }

    private static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        CHANCE.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        if (object instanceof MetaData metaData) {
            metaData.forEach(EventSerializer::requireText);
        }
        if (object == null || object instanceof MetaData || expectedRepresentation != byte[].class) {
            return super.serialize(object, expectedRepresentation);
        }
        @SuppressWarnings("unchecked") // bytes were asked for
        SerializedObject<T> event = (SerializedObject<T>) event(object);
        return event;
    }

    private SerializedEvent event(Object event) {
        SerializedType type = typeForClass(event.getClass());
        List<KeptText> texts = new ArrayList<>();
        try {
            byte[] json =
                    getWriter().withAttribute(TextsAsCommitments.KEPT, texts).writeValueAsBytes(event);
            return new SerializedEvent(json, type, texts);
        } catch (JacksonException e) {
            throw new SerializationException("an event that cannot be written", e);
        }
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

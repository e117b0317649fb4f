package nl.waaier.api.platform.eventstore;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads and writes what is stored as JSON. What cannot be read back whole is an error, never skipped: Axon would pass
 * over a stored object whose class it does not find.
 */
class StrictJsonSerializer extends Jackson3Serializer {

    StrictJsonSerializer() {
        this(new SimpleModule());
    }

    /** @param more what is written and read in a way of its own */
    StrictJsonSerializer(JacksonModule more) {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(json -> customize(json.addModule(more))));
    }

    private static void customize(JsonMapper.Builder json) {
        // Positions of read models name their class in JSON; Jackson allows none unless told which.
        json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("nl.waaier.")
                .build());
        // As declared, so that a stored event reads like the record it came from.
        json.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
        json.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        // A number in quotes is not a number.
        json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> found = super.classForType(type);
        if (UnknownSerializedType.class.isAssignableFrom(found)) {
            throw new SerializationException("nothing here reads the stored type " + describe(type));
        }
        return found;
    }

    /** A type and its revision, as an operator would look for it. */
    static String describe(SerializedType type) {
        return type.getName() + ", revision " + type.getRevision();
    }
}

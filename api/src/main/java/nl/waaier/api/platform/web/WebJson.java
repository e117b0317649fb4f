package nl.waaier.api.platform.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.waaier.api.platform.shown.ShownPersons;
import nl.waaier.api.platform.time.IsoTime;
import nl.waaier.core.shared.TeacherId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.type.LogicalType;

/**
 * The JSON of requests and answers. Its own mapper: what a stored event may look like is another matter than what a
 * caller may send.
 */
public final class WebJson {

    private static final JsonMapper MAPPER = make();

    private WebJson() {}

    /** How a value of a closed list is written. */
    public static String word(Enum<?> value) {
        return MAPPER.convertValue(value, String.class);
    }

    static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * The body that a caller would have sent as JSON with these fields.
     *
     * @throws tools.jackson.core.JacksonException when there is no such body
     */
    public static <T> T body(Map<String, ?> fields, Class<T> type) {
        return MAPPER.readValue(MAPPER.writeValueAsString(fields), type);
    }

    private static JsonMapper make() {
        SimpleModule strict = new SimpleModule("strict-values")
                .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, IsoTime::date))
                .addDeserializer(Instant.class, new Text<>(Instant.class, IsoTime::moment))
                .addDeserializer(BigDecimal.class, new SensibleDecimal())
                .addSerializer(TeacherId.class, new ShownTeacher());
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .withCoercionConfig(LogicalType.Textual, text -> Stream.of(
                                CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                        .forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)))
                .addModule(strict)
                .build();
    }

    /** A number of few characters that would fill the memory when it is written out, or rounded, is no number here. */
    private static final class SensibleDecimal extends StdScalarDeserializer<BigDecimal> {

        private static final int MAX_DIGITS = 100;

        SensibleDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(context.constructType(handledType()), parser);
            }
            BigDecimal number = parser.getDecimalValue();
            return Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS
                    ? number
                    : (BigDecimal) context.handleWeirdNumberValue(handledType(), number, "too many digits");
        }
    }

    /** Tells of nobody who is not among the shown: a route that did would be a defect, and show somebody who is not on the access list. */
    private static final class ShownTeacher extends StdScalarSerializer<TeacherId> {

        ShownTeacher() {
            super(TeacherId.class);
        }

        @Override
        public void serialize(TeacherId teacher, JsonGenerator json, SerializationContext context) {
            if (!ShownPersons.mayTellOf(teacher)) {
                throw new IllegalStateException("an answer tells of somebody whom it does not show");
            }
            json.writeString(teacher.toString());
        }
    }

    private static final class Text<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> reader;

        Text(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString();
            try {
                if (text != null && parser.hasToken(JsonToken.VALUE_STRING)) {
                    return reader.apply(text);
                }
            } catch (DateTimeException malformed) {
                return (T) context.handleWeirdStringValue(handledType(), text, "not in ISO form");
            }
            return (T) context.handleUnexpectedToken(context.constructType(handledType()), parser);
        }
    }
}

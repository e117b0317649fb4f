package nl.waaier.api.platform.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import nl.waaier.core.shared.PersonalText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * How an event's JSON holds a free text: as a commitment to it, while the text goes beside the event. Read, a text is what
 * {@link TextsInEvents} put there; a commitment that is still there is that of an erased one.
 */
final class TextsAsCommitments {

    /** The attribute of a writer that takes what is to be kept beside the event, a list of {@link KeptText}. */
    static final String KEPT = KeptText.class.getName();

    private TextsAsCommitments() {}

    /** @param salts makes the salt of each text */
    static JacksonModule module(Supplier<String> salts) {
        return new SimpleModule()
                .addSerializer(PersonalText.class, new Writer(salts))
                .addDeserializer(PersonalText.class, new Reader());
    }

    private static final class Writer extends ValueSerializer<PersonalText> {

        private final Supplier<String> salts;

        Writer(Supplier<String> salts) {
            this.salts = salts;
        }

        @Override
        public void serialize(PersonalText text, JsonGenerator json, SerializationContext context) {
            if (!(context.getAttribute(KEPT) instanceof List<?> list)) {
                throw new IllegalStateException("a text that nobody keeps");
            }
            @SuppressWarnings("unchecked") // nothing else is given under this key
            List<KeptText> kept = (List<KeptText>) list;
            String field = field(json.streamWriteContext());
            json.writeStartObject();
            if (text.erased()) {
                json.writeBooleanProperty(KeptText.ERASED, true);
            } else {
                KeptText keep = new KeptText(field, text.value(), salts.get());
                kept.add(keep);
                json.writeStringProperty(KeptText.COMMITMENT, keep.commitment());
            }
            json.writeEndObject();
        }

        private static String field(TokenStreamContext place) {
            Deque<String> names = new ArrayDeque<>();
            for (TokenStreamContext at = place; at != null && at.hasCurrentName(); at = at.getParent()) {
                names.addFirst(at.currentName());
            }
            return String.join(".", names);
        }
    }

    private static final class Reader extends ValueDeserializer<PersonalText> {

        @Override
        public PersonalText deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                return new PersonalText(json.getString());
            }
            String key = json.currentToken() == JsonToken.START_OBJECT ? json.nextName() : null;
            boolean erased = KeptText.COMMITMENT.equals(key)
                    ? json.nextToken() == JsonToken.VALUE_STRING
                    : KeptText.ERASED.equals(key) && json.nextToken() == JsonToken.VALUE_TRUE;
            if (!erased || json.nextToken() != JsonToken.END_OBJECT) {
                return (PersonalText) context.handleUnexpectedToken(PersonalText.class, json);
            }
            return PersonalText.ERASED;
        }
    }
}

package nl.waaier.api.eventstore;

import nl.waaier.core.shared.Fte;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads decimal numbers digit by digit: Jackson would take the way by a double where a record is one number. */
final class ExactNumbers {

    private ExactNumbers() {}

    static SimpleModule module() {
        return new SimpleModule("exact numbers").addDeserializer(Fte.class, new FteDeserializer());
    }

    private static final class FteDeserializer extends StdDeserializer<Fte> {

        FteDeserializer() {
            super(Fte.class);
        }

        @Override
        public Fte deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isNumeric()) {
                return context.reportInputMismatch(this, "an fte is a number");
            }
            return Fte.of(parser.getDecimalValue());
        }
    }
}

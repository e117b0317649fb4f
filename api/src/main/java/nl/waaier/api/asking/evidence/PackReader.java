package nl.waaier.api.asking.evidence;

import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON of a pack: the header at once, the events one by one as they are asked for. Numbers keep the digits that
 * they have. Where it is no JSON, it throws a {@link tools.jackson.core.JacksonException}.
 */
final class PackReader implements Iterator<JsonNode>, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonParser parser;
    private final JsonNode header;

    /** @throws IllegalArgumentException when it is no pack of this version */
    PackReader(InputStream payload) {
        parser = JSON.createParser(payload);
        expect(parser.nextToken() == JsonToken.START_OBJECT);
        expect("format".equals(parser.nextName()) && SignedPack.FORMAT.equals(parser.nextStringValue()));
        expect("version".equals(parser.nextName()) && parser.nextIntValue(0) == SignedPack.VERSION);
        expect("header".equals(parser.nextName()) && parser.nextToken() == JsonToken.START_OBJECT);
        header = parser.readValueAsTree();
        expect("events".equals(parser.nextName()) && parser.nextToken() == JsonToken.START_ARRAY);
        parser.nextToken();
    }

    private static void expect(boolean asWritten) {
        if (!asWritten) {
            throw new IllegalArgumentException("no evidence pack of version " + SignedPack.VERSION);
        }
    }

    /** What the pack tells of itself. */
    JsonNode header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    @Override
    public JsonNode next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        JsonNode event = parser.readValueAsTree();
        parser.nextToken();
        return event;
    }

    @Override
    public void close() {
        parser.close();
    }
}

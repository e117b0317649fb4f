package nl.waaier.api.faults.security;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies after the description's schemas, more or less spoiled. */
final class HostileJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_DEPTH = 8;
    private static final List<String> WRONG = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e999999999",
            "-1e-999999999",
            "123456789012345678901234567890.123456789",
            "9223372036854775808",
            "0.00000000000000000000000000000000001",
            "[]",
            "{}",
            "[[[[[[[[[[1]]]]]]]]]]",
            "[null]",
            "{\"$ref\":\"#\"}",
            "{\"type\":\"support\"}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "NaN",
            "01",
            "'x'",
            "\"2020-02-30\"");

    private final Random random;
    private final ApiDescription api;
    private final Words words;

    HostileJson(Random random, ApiDescription api, Words words) {
        this.random = random;
        this.api = api;
        this.words = words;
    }

    /** A body after this schema; one in three is left as it should be. */
    byte[] body(JsonNode schema) {
        int spoiled = List.of(0, 0, 4, 20).get(random.nextInt(4));
        StringBuilder text = new StringBuilder();
        write(text, "", schema, spoiled, 0);
        return spoiled == 0 ? text.toString().getBytes(StandardCharsets.UTF_8) : spoiledWhole(text.toString());
    }

    /** @param spoiled of a hundred values, how many are of another kind than the schema says */
    private void write(StringBuilder text, String name, JsonNode schemaOrReference, int spoiled, int depth) {
        JsonNode schema = api.resolved(schemaOrReference);
        if (random.nextInt(100) < spoiled) {
            text.append(random.nextBoolean() ? WRONG.get(random.nextInt(WRONG.size())) : quoted(words.hostile()));
            return;
        }
        JsonNode choices = schema.path("oneOf");
        if (!choices.isEmpty()) {
            write(text, name, choices.get(random.nextInt(choices.size())), spoiled, depth);
            return;
        }
        JsonNode type = schema.path("type");
        switch (type.isArray() ? type.get(0).asString() : type.asString("")) {
            case "object" -> object(text, schema, spoiled, depth);
            case "array" -> array(text, name, schema.path("items"), spoiled, depth);
            case "integer" -> text.append(words.number(true));
            case "number" -> text.append(words.number(false));
            case "boolean" -> text.append(random.nextBoolean());
            default -> string(text, name, schema);
        }
    }

    private void object(StringBuilder text, JsonNode schema, int spoiled, int depth) {
        text.append('{');
        String comma = "";
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean absent = random.nextInt(100) < (spoiled > 0 ? 15 : 8);
            if (!absent && depth < MAX_DEPTH) {
                text.append(comma).append(quoted(property.getKey())).append(':');
                write(text, property.getKey(), property.getValue(), spoiled, depth + 1);
                comma = ",";
                if (random.nextInt(100) < spoiled / 4) {
                    text.append(",").append(quoted(property.getKey())).append(":null"); // The same key again.
                }
            }
        }
        JsonNode more = schema.path("additionalProperties");
        if (more.isObject()) {
            text.append(comma)
                    .append(quoted(words.fitting("scale", "", "string")))
                    .append(':');
            write(text, "", more, spoiled, depth + 1);
            comma = ",";
        }
        if (random.nextInt(100) < spoiled / 2) {
            text.append(comma).append(quoted(words.hostile())).append(":1");
        }
        text.append('}');
    }

    private void array(StringBuilder text, String name, JsonNode items, int spoiled, int depth) {
        text.append('[');
        int size = depth >= MAX_DEPTH ? 0 : random.nextInt(spoiled > 0 ? 4 : 2) + (spoiled > 0 ? 0 : 1);
        for (int index = 0; index < size; index++) {
            text.append(index == 0 ? "" : ",");
            write(text, name, items, spoiled, depth + 1);
        }
        text.append(']');
    }

    private void string(StringBuilder text, String name, JsonNode schema) {
        JsonNode choices = schema.path("enum");
        text.append(quoted(
                choices.isEmpty()
                        ? words.fitting(name, schema.path("format").asString(""), "string")
                        : choices.get(random.nextInt(choices.size())).asString()));
    }

    private byte[] spoiledWhole(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(14)) {
            case 0 -> text.substring(0, random.nextInt(text.length())).getBytes(StandardCharsets.UTF_8);
            case 1 -> (text + text).getBytes(StandardCharsets.UTF_8);
            case 2 -> text.getBytes(StandardCharsets.UTF_16);
            case 3 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 4 -> with(plain, new byte[] {(byte) 0xFF, (byte) 0xC0, (byte) 0xAF, (byte) 0xED, (byte) 0xA0});
            case 5 -> with(plain, new byte[] {0});
            case 6 -> ("[".repeat(2_000) + text + "]".repeat(2_000)).getBytes(StandardCharsets.UTF_8);
            case 7 -> "{\"a\":".repeat(2_000).getBytes(StandardCharsets.UTF_8);
            case 8 -> text.replace('"', '\'').getBytes(StandardCharsets.UTF_8);
            case 9 -> ("[" + text + "]").getBytes(StandardCharsets.UTF_8);
            case 10 -> ("\"" + "x".repeat(300_000) + "\"").getBytes(StandardCharsets.UTF_8);
            default -> plain;
        };
    }

    private byte[] with(byte[] plain, byte[] more) {
        int at = random.nextInt(plain.length + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, at);
        bytes.writeBytes(more);
        bytes.write(plain, at, plain.length - at);
        return bytes.toByteArray();
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}

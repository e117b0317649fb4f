package nl.waaier.api.evidence.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a JSON object in the one form that a pack knows: keys in the order in which they are put, no spaces, and in texts
 * no escape that is not needed.
 */
final class CanonicalJson {

    private final StringBuilder json = new StringBuilder("{");

    /** Adds a text, or null. */
    CanonicalJson put(String key, @Nullable String value) {
        return raw(key, value == null ? "null" : text(value));
    }

    /** Adds a whole number. */
    CanonicalJson put(String key, long value) {
        return raw(key, Long.toString(value));
    }

    /** Adds an object. */
    CanonicalJson put(String key, CanonicalJson value) {
        return raw(key, value.toString());
    }

    /** Adds a list of objects. */
    CanonicalJson put(String key, List<CanonicalJson> values) {
        return raw(
                key,
                "["
                        + String.join(
                                ",",
                                values.stream().map(CanonicalJson::toString).toList()) + "]");
    }

    /** Adds JSON as it is. */
    CanonicalJson raw(String key, String value) {
        if (json.length() > 1) {
            json.append(',');
        }
        json.append(text(key)).append(':').append(value);
        return this;
    }

    /** The object as JSON. */
    @Override
    public String toString() {
        return json + "}";
    }

    private static String text(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ') {
                        quoted.append("\\u%04x".formatted((int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}

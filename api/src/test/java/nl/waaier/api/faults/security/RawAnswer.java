package nl.waaier.api.faults.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * An answer as it came over the wire.
 *
 * @param status HTTP status
 * @param headers names in lower case, and values, in the order they came
 * @param body without the marks of chunks, a character per byte
 * @param open whether the server keeps the connection for the next request
 */
record RawAnswer(int status, List<Header> headers, String body, boolean open) {

    /**
     * One header.
     *
     * @param name in lower case
     * @param value without blanks around it
     */
    record Header(String name, String value) {}

    /** All values of a header. */
    List<String> all(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return headers.stream()
                .filter(header -> header.name().equals(lower))
                .map(Header::value)
                .toList();
    }

    /** The first value of a header, empty when there is none. */
    String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** The body as text. */
    String text() {
        return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}

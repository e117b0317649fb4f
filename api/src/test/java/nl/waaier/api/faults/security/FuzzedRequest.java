package nl.waaier.api.faults.security;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.waaier.api.platform.identity.UserRole;
import org.jspecify.annotations.Nullable;

/**
 * A request that was made up.
 *
 * @param number its place in the run, from which and the seed it can be made again
 * @param route of the description that it was made after
 * @param method that it is sent with
 * @param target path and query, as sent
 * @param headers as sent, {@code Authorization} among them
 * @param body as sent, a character per byte; empty for nothing
 * @param asker whose good token it bears, null for none or a bad one
 * @param foreign whether it names something of another board in its path
 */
record FuzzedRequest(
        int number,
        String route,
        String method,
        String target,
        List<String> headers,
        String body,
        @Nullable UserRole asker,
        boolean foreign) {

    /** As it goes over the wire. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((method + " " + target + " HTTP/1.1\r\n").getBytes(StandardCharsets.ISO_8859_1));
        for (String header : headers) {
            bytes.writeBytes((header + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        bytes.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        String shown = headers.stream()
                .filter(header -> !header.startsWith("Authorization"))
                .map(header -> shortened(header, 120))
                .toList()
                .toString();
        String content = shortened(body, 600);
        return "request " + number + " by " + asker + ": " + method + " " + shortened(target, 1500) + " " + shown + " "
                + content;
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "... (" + text.length() + ")";
    }
}

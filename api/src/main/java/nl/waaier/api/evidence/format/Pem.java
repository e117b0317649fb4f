package nl.waaier.api.evidence.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Keys as text between two marks, as OpenSSL writes them. */
final class Pem {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private Pem() {}

    static String write(String what, byte[] encoded) {
        return begin(what) + "\n" + LINES.encodeToString(encoded) + "\n" + end(what) + "\n";
    }

    /** @throws IllegalArgumentException when the text is not exactly one of these */
    static byte[] read(String what, String pem) {
        String text = pem.strip();
        if (!text.startsWith(begin(what)) || !text.endsWith(end(what))) {
            throw new IllegalArgumentException("no " + what + " in PEM form");
        }
        return Base64.getMimeDecoder()
                .decode(text.substring(
                        begin(what).length(), text.length() - end(what).length()));
    }

    private static String begin(String what) {
        return "-----BEGIN " + what + "-----";
    }

    private static String end(String what) {
        return "-----END " + what + "-----";
    }
}

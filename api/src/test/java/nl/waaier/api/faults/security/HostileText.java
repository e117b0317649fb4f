package nl.waaier.api.faults.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Text in an address, encoded as it should be or not. */
final class HostileText {

    private static final List<String> NO_UTF_8 =
            List.of("%FF", "%C0%AF", "%ED%A0%80", "%F4%90%80%80", "%80", "%E2%82", "%00", "%0D%0A", "%25%30%30");
    private static final List<String> BROKEN = List.of(
            "=",
            "=a",
            "&&",
            "a",
            "%zz=1",
            "a=%",
            "a=%4",
            "size",
            "size=",
            "page=1;size=2",
            "a[]=1",
            "a.b=c",
            "?",
            "%3D=%26");

    private HostileText() {}

    /** Encoded as it should be: all but letters, digits and dashes. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }

    /** Encoded, sometimes with bytes that are no UTF-8. */
    static String encoded(String text, Random random) {
        return encoded(text) + (random.nextInt(3) == 0 ? NO_UTF_8.get(random.nextInt(NO_UTF_8.size())) : "");
    }

    /** A part of a query that is no name and value. */
    static String brokenQuery(Random random) {
        return BROKEN.get(random.nextInt(BROKEN.size()));
    }
}

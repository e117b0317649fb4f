package nl.waaier.api.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * What a request on the operator's port must bring that does anything, or tells of anybody: the port is open to every user of the machine.
 * Another one at each start.
 */
@Component
public final class OperatorKey {

    private static final int BYTES = 32;

    private final String credentials;

    OperatorKey() {
        byte[] chance = new byte[BYTES];
        new SecureRandom().nextBytes(chance);
        credentials = "Bearer " + HexFormat.of().formatHex(chance);
    }

    /** The header of a request that brings it. */
    public String header() {
        return HttpHeaders.AUTHORIZATION + ": " + credentials;
    }

    boolean isIn(HttpServletRequest request) {
        String brought = request.getHeader(HttpHeaders.AUTHORIZATION);
        return brought != null && MessageDigest.isEqual(bytes(brought), bytes(credentials));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "(key)";
    }
}

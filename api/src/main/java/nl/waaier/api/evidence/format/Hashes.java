package nl.waaier.api.evidence.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, written as 64 lower-case hexadecimal digits. */
final class Hashes {

    /** Digits of a hash as it is written. */
    static final int LENGTH = 64;

    private static final HexFormat HEX = HexFormat.of();

    private Hashes() {}

    /** The hash of some bytes. */
    static String of(byte[] bytes) {
        return HEX.formatHex(sha256().digest(bytes));
    }

    /** The hash of a text in UTF-8. */
    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The next link of a chain: the hash of the 32 bytes of the link before it and the 32 bytes of a hash of its own.
     *
     * @param previous the link before, as it is written
     * @param own the hash of what this link holds, as it is written
     */
    static String chain(String previous, String own) {
        MessageDigest digest = sha256();
        digest.update(HEX.parseHex(previous));
        digest.update(HEX.parseHex(own));
        return HEX.formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

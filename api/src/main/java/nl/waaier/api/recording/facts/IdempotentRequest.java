package nl.waaier.api.recording.facts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.InvalidRequestException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that must have its effect once.
 *
 * @param subject whose request it is: board and subject of the caller
 * @param key the caller's key, hashed: whoever has the table does not have the key
 * @param hash of what is asked, under the caller's key, so that the key cannot stand for something else later; without that key
 *     no text in it can be found by trying
 */
public record IdempotentRequest(String subject, String key, String hash) {

    /** The header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int MAX_SUBJECT = 255;
    private static final String HMAC = "HmacSHA256";
    /** Unlike the text of a record, JSON shows where one value ends and the next begins. */
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A request of a caller.
     *
     * @param path what the body is sent to
     * @param content the body as read; two that differ in anything are two requests
     * @throws InvalidRequestException when the key is not 1 to 200 visible ASCII characters
     */
    public static IdempotentRequest of(Caller caller, String key, String path, Object content) {
        if (!KEY.matcher(key).matches()) {
            throw new InvalidRequestException(List.of(Fault.malformed(HEADER)));
        }
        return new IdempotentRequest(
                subject(caller), sha256(key), hmac(key, path + "\n" + JSON.writeValueAsString(content)));
    }

    /** By whom the requests of a caller are kept. */
    public static String subject(Caller caller) {
        String subject = caller.board() + ":" + caller.subject();
        return subject.length() > MAX_SUBJECT ? sha256(subject) : subject;
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package nl.waaier.api.recording.facts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import nl.waaier.api.platform.hash.Hashes;
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
                subject(caller),
                Hashes.sha256(key),
                Hashes.hmac(key.getBytes(StandardCharsets.UTF_8), path + "\n" + JSON.writeValueAsString(content)));
    }

    /** By whom the requests of a caller are kept. */
    public static String subject(Caller caller) {
        String subject = caller.board() + ":" + caller.subject();
        return subject.length() > MAX_SUBJECT ? Hashes.sha256(subject) : subject;
    }
}

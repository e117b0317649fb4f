package nl.waaier.api.evidence.format;

import java.util.Optional;

/**
 * The lines of a pack. There is one way to write each, so a pack has one form, to the byte:
 *
 * <pre>
 * {"format":"waaier-evidence-pack","version":1,
 * "header":{"content":HEADER,"hash":HASH},
 * "events":[
 * {"content":EVENT,"hash":HASH,"chain":HASH},
 * ...
 * ],
 * "count":NUMBER,"head":HASH,
 * "signature":{"algorithm":"Ed25519","publicKey":BASE64,"fingerprint":HASH,"value":BASE64}}
 * </pre>
 */
final class PackLine {

    /** The first line. */
    static final String OPENING = "{\"format\":\"waaier-evidence-pack\",\"version\":1,";

    /** The line before the first event. */
    static final String EVENTS = "\"events\":[";

    /** The line after the last event. */
    static final String END_OF_EVENTS = "],";

    private static final String HEADER = "\"header\":{\"content\":";
    private static final String CONTENT = "{\"content\":";
    private static final String HASH = ",\"hash\":\"";
    private static final String CHAIN = "\",\"chain\":\"";
    private static final String END_OF_HEADER = "\"},";
    private static final String END = "\"}";

    private PackLine() {}

    static String header(String content, String hash) {
        return HEADER + content + HASH + hash + END_OF_HEADER;
    }

    /** Without the comma that follows all but the last. */
    static String event(String content, String hash, String chain) {
        return CONTENT + content + HASH + hash + CHAIN + chain + END;
    }

    static String total(long count, String head) {
        return "\"count\":" + count + ",\"head\":\"" + head + "\",";
    }

    /** What is signed: the version of the format, and the whole line with the number of events and the chain's head. */
    static String signed(String total) {
        return OPENING + "\n" + total + "\n";
    }

    static String signature(EvidencePublicKey key, String value) {
        return "\"signature\":{\"algorithm\":\"Ed25519\",\"publicKey\":\"" + key.base64() + "\",\"fingerprint\":\""
                + key.fingerprint() + "\",\"value\":\"" + value + "\"}}";
    }

    /**
     * What stands in a line of an event, or in that of the header.
     *
     * @param content the JSON that is sealed
     * @param hash its hash, as written beside it
     * @param chain the link of the chain as written beside it, empty in the header
     */
    record Sealed(String content, String hash, String chain) {}

    static Optional<Sealed> readHeader(String line) {
        int end = line.length() - END_OF_HEADER.length() - Hashes.LENGTH;
        int content = end - HASH.length();
        boolean fits = content >= HEADER.length()
                && line.startsWith(HEADER)
                && line.startsWith(HASH, content)
                && line.endsWith(END_OF_HEADER)
                && isHash(line.substring(end, end + Hashes.LENGTH));
        return fits
                ? Optional.of(new Sealed(
                        line.substring(HEADER.length(), content), line.substring(end, end + Hashes.LENGTH), ""))
                : Optional.empty();
    }

    /** @param line without the comma that follows all but the last */
    static Optional<Sealed> readEvent(String line) {
        int chain = line.length() - END.length() - Hashes.LENGTH;
        int hash = chain - CHAIN.length() - Hashes.LENGTH;
        int content = hash - HASH.length();
        if (content < CONTENT.length()) {
            return Optional.empty();
        }
        Sealed sealed = new Sealed(
                line.substring(CONTENT.length(), content),
                line.substring(hash, hash + Hashes.LENGTH),
                line.substring(chain, chain + Hashes.LENGTH));
        boolean fits = isHash(sealed.hash())
                && isHash(sealed.chain())
                && line.equals(event(sealed.content(), sealed.hash(), sealed.chain()));
        return fits ? Optional.of(sealed) : Optional.empty();
    }

    private static boolean isHash(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}

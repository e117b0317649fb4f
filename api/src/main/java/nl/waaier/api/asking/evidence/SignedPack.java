package nl.waaier.api.asking.evidence;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.waaier.api.platform.hash.Hashes;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A pack: JSON, signed as a JWS (RFC 7515) in its flattened JSON form. Made whole before its first byte is sent, so that a
 * failure on the way is answered as one; kept compressed, since that of a large board is more than a heap should hold of every
 * caller; and never on disk, where it would outlive a crash.
 */
final class SignedPack {

    /** What the pack's JSON says it is. */
    static final String FORMAT = "waaier-evidence-pack";

    /** Which form of it. */
    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** Bytes encoded at once: a multiple of three leaves no bits over for the next. */
    private static final int CHUNK = 3 * 4096;

    private final JWSHeader header;
    private final byte[] compressed;
    private final Base64URL signature;

    private SignedPack(EvidenceKey key, byte[] compressed) throws IOException {
        this.header = key.header();
        this.compressed = compressed;
        MessageDigest sha256 = Hashes.sha256();
        Consumer<String> signed = text -> sha256.update(text.getBytes(StandardCharsets.US_ASCII));
        signed.accept(header.toBase64URL() + ".");
        writePayload(signed);
        this.signature = key.sign(sha256.digest());
    }

    /**
     * Writes a pack and signs it.
     *
     * @param events in their order; asked for one by one and not kept
     */
    static SignedPack of(EvidenceKey key, PackHeader header, Stream<PackEvent> events) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (events;
                JsonGenerator json = JSON.createGenerator(new GZIPOutputStream(compressed))) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeNumberProperty("version", VERSION);
            json.writePOJOProperty("header", header);
            json.writeArrayPropertyStart("events");
            events.forEach(json::writePOJO);
            json.writeEndArray();
            json.writeEndObject();
        }
        return new SignedPack(key, compressed.toByteArray());
    }

    /** What is said of how it was signed. */
    JWSHeader header() {
        return header;
    }

    /** What was signed: the pack's JSON. */
    InputStream payload() throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(compressed));
    }

    /** How many bytes it takes in memory. */
    int size() {
        return compressed.length;
    }

    /** Writes the JWS, in the one way that packs are written, part by part. */
    void write(Consumer<String> out) throws IOException {
        out.accept("{\"protected\":\"" + header.toBase64URL() + "\",\"payload\":\"");
        writePayload(out);
        out.accept("\",\"signature\":\"" + signature + "\"}");
    }

    private void writePayload(Consumer<String> out) throws IOException {
        try (InputStream in = payload()) {
            for (byte[] next = in.readNBytes(CHUNK); next.length > 0; next = in.readNBytes(CHUNK)) {
                out.accept(BASE64.encodeToString(next));
            }
        }
    }
}

package nl.waaier.api.evidence.format;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The key that packs are checked with: Ed25519.
 *
 * @param key the key
 */
public record EvidencePublicKey(PublicKey key) {

    /** The algorithm of keys and signatures, as Java and the pack name it. */
    static final String ALGORITHM = "Ed25519";

    private static final String PEM = "PUBLIC KEY";

    /**
     * Reads a PEM file's text.
     *
     * @throws IllegalArgumentException when it holds no Ed25519 public key
     */
    public static EvidencePublicKey ofPem(String pem) {
        return of(Pem.read(PEM, pem));
    }

    /** @throws IllegalArgumentException when it is not written as {@link #base64()} writes it */
    static EvidencePublicKey ofBase64(String text) {
        EvidencePublicKey key = of(Base64.getDecoder().decode(text));
        if (!key.base64().equals(text)) {
            throw new IllegalArgumentException("another way to write the same key");
        }
        return key;
    }

    private static EvidencePublicKey of(byte[] encoded) {
        try {
            return new EvidencePublicKey(
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("no Ed25519 public key", unreadable);
        }
    }

    /** The key as a PEM file. */
    public String pem() {
        return Pem.write(PEM, key.getEncoded());
    }

    /** SHA-256 over the key in its DER form, as {@code openssl pkey -pubin -outform DER | sha256sum} tells it. */
    public String fingerprint() {
        return Hashes.of(key.getEncoded());
    }

    /** The key's DER form in base64. */
    String base64() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Whether this is the signature that the private half puts under a message. */
    boolean signed(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}

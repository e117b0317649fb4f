package nl.waaier.api.evidence.format;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** The key that packs are signed with: Ed25519, with its public half. */
public final class EvidenceKey {

    private static final String PEM = "PRIVATE KEY";

    private final PrivateKey privateKey;
    private final EvidencePublicKey publicKey;

    private EvidenceKey(PrivateKey privateKey, EvidencePublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** Makes a new one. */
    public static EvidenceKey generate() {
        return of(pair(new SecureRandom()));
    }

    /**
     * Reads a PEM file's text (PKCS#8), as {@code openssl genpkey -algorithm ed25519} makes it.
     *
     * @throws IllegalArgumentException when it holds no Ed25519 private key
     */
    public static EvidenceKey ofPem(String pem) {
        try {
            PrivateKey key = KeyFactory.getInstance(EvidencePublicKey.ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Pem.read(PEM, pem)));
            byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
            return of(pair(new Seed(seed)));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("no Ed25519 private key", unreadable);
        }
    }

    private static EvidenceKey of(KeyPair pair) {
        return new EvidenceKey(pair.getPrivate(), new EvidencePublicKey(pair.getPublic()));
    }

    private static KeyPair pair(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(EvidencePublicKey.ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has Ed25519", impossible);
        }
    }

    /** The key as a PEM file. Whoever reads it can make packs that pass for this Waaier's. */
    public String pem() {
        return Pem.write(PEM, privateKey.getEncoded());
    }

    /** The half that anybody may have. */
    public EvidencePublicKey publicKey() {
        return publicKey;
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(EvidencePublicKey.ALGORITHM);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that was read well signs", impossible);
        }
    }

    /**
     * Hands out a private key's own bytes where a generator asks for random ones: of an Ed25519 key those bytes are all
     * there is, and the generator is the one part of the JDK that works out the public half from them.
     */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("this Java makes Ed25519 keys in another way");
            }
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}

package nl.waaier.api.asking.evidence;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import nl.waaier.api.platform.identity.RefusedToStartException;
import nl.waaier.api.platform.problem.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * The key that packs are signed with (ES256: elliptic curve P-256), where there is one. It is a private JWK in a file, and is
 * known by its thumbprint (RFC 7638), whatever name the file gives it.
 */
final class EvidenceKey {

    /** No key: there are no packs. */
    static final EvidenceKey NONE = new EvidenceKey(null);

    /** Its name in the data folder, where it is made. */
    static final String FILE_NAME = "evidence-key.json";

    /** ES256 without the hashing, in the form that a JWS has. */
    private static final String OF_HASH = "NONEwithECDSAinP1363Format";

    private static final int SHA256_BYTES = 32;
    private static final Duration ASK_AGAIN = Duration.ofHours(1);
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});
    private static final String HOW =
            "Give an EC key on P-256 as a private JWK in waaier.evidence.private-key, such as the one that Waaier makes"
                    + " in its data folder (" + FILE_NAME + ") when it runs on its embedded stores.";

    private final @Nullable ECKey key;

    private EvidenceKey(@Nullable ECKey key) {
        this.key = key;
    }

    /** Makes a new one. */
    static EvidenceKey generate() {
        try {
            return of(new ECKeyGenerator(Curve.P_256).generate());
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java makes keys on P-256", impossible);
        }
    }

    /** @throws RefusedToStartException when the file is missing, cannot be read or holds no such key */
    static EvidenceKey read(Resource file) {
        if (!file.exists()) {
            throw new RefusedToStartException(
                    "The file with the key that evidence packs are signed with is missing: " + file.getDescription()
                            + ".",
                    "Put the key there, or mend waaier.evidence.private-key.");
        }
        try {
            return of(ECKey.parse(file.getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new RefusedToStartException(
                    "The file with the key that evidence packs are signed with cannot be read: " + file.getDescription()
                            + ".",
                    "Let the user that Waaier runs as read the file of waaier.evidence.private-key.");
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException unusable) {
            throw new RefusedToStartException(
                    "The file with the key that evidence packs are signed with holds no usable private key: "
                            + file.getDescription() + ".",
                    HOW);
        }
    }

    /**
     * The key in a data folder; made there when it is not there yet, for its owner alone.
     *
     * @throws RefusedToStartException when the file is there and holds no such key
     */
    static EvidenceKey readOrMake(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            make(folder, file);
        }
        return read(new FileSystemResource(file));
    }

    /** Whole or not at all: half a key would keep every later start from starting. A temporary file is its owner's alone. */
    private static void make(Path folder, Path file) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, FILE_NAME, ".new");
            Files.writeString(draft, generate().key().toJSONString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the key for evidence packs cannot be written to the data folder", e);
        }
    }

    /** @throws IllegalArgumentException when the two halves are not of one key: nobody could verify what it signs */
    private static EvidenceKey of(ECKey jwk) throws JOSEException {
        EvidenceKey key = new EvidenceKey(new ECKey.Builder(jwk)
                .keyUse(KeyUse.SIGNATURE)
                .keyOperations(null)
                .algorithm(JWSAlgorithm.ES256)
                .keyIDFromThumbprint()
                .build());
        if (!jwk.isPrivate() || !Curve.P_256.equals(jwk.getCurve()) || !key.fits()) {
            throw new IllegalArgumentException("no private key on P-256");
        }
        return key;
    }

    private boolean fits() throws JOSEException {
        byte[] digest = new byte[SHA256_BYTES];
        try {
            Signature check = Signature.getInstance(OF_HASH);
            check.initVerify(key().toECPublicKey());
            check.update(digest);
            return check.verify(sign(digest).decode());
        } catch (GeneralSecurityException unusable) {
            return false;
        }
    }

    /** What a JWS says of how it was signed: the algorithm, and the key's public half with its thumbprint. */
    JWSHeader header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key().getKeyID())
                .jwk(key().toPublicJWK())
                .build();
    }

    /**
     * Signs what was hashed. The JOSE library would want all that is signed in one array, and a board's pack is large.
     *
     * @param digest SHA-256 of the signing input
     */
    Base64URL sign(byte[] digest) {
        try {
            Signature signature = Signature.getInstance(OF_HASH);
            signature.initSign(key().toECPrivateKey());
            signature.update(digest);
            return Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException | JOSEException unusable) {
            throw new IllegalStateException("the key does not sign", unusable);
        }
    }

    /** The half that anybody may have, as the set of keys that JOSE libraries ask for. */
    JWKSet publicKeys() {
        return new JWKSet(key().toPublicJWK());
    }

    /** The same half as a PEM file, for tools that know no JWK. */
    String publicPem() {
        try {
            return "-----BEGIN PUBLIC KEY-----\n"
                    + PEM.encodeToString(key().toECPublicKey().getEncoded())
                    + "\n-----END PUBLIC KEY-----\n";
        } catch (JOSEException impossible) {
            throw new IllegalStateException("a key that was read well has a public half", impossible);
        }
    }

    /** @throws UnavailableException when there is none */
    private ECKey key() {
        if (key == null) {
            throw new UnavailableException(
                    "Bewijspakketten zijn niet ingericht: de beheerder heeft geen sleutel ingesteld om ze te ondertekenen.",
                    "Evidence packs are not set up: the operator has configured no key to sign them with.",
                    ASK_AGAIN);
        }
        return key;
    }
}

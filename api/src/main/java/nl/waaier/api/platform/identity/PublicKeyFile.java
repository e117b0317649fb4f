package nl.waaier.api.platform.identity;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * An issuer's public key out of a PEM file.
 *
 * @param key RSA of at least {@value #MIN_RSA_BITS} bits, or elliptic curve P-256, P-384 or P-521
 * @param algorithms the signatures that the key can check
 */
record PublicKeyFile(JWK key, Set<SignatureAlgorithm> algorithms) {

    private static final int MIN_RSA_BITS = 2048;
    private static final Map<Curve, SignatureAlgorithm> CURVES = Map.of(
            Curve.P_256, SignatureAlgorithm.ES256,
            Curve.P_384, SignatureAlgorithm.ES384,
            Curve.P_521, SignatureAlgorithm.ES512);
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    /** @throws RefusedToStartException when the file is not there, or holds no such key */
    static PublicKeyFile read(Resource file) {
        if (!file.exists()) {
            throw new RefusedToStartException(
                    "The file named by waaier.identity.public-key is not there: " + file.getDescription() + ".",
                    "Put the issuer's public key there, or name the file that holds it.");
        }
        try {
            String pem = file.getContentAsString(StandardCharsets.US_ASCII).strip();
            if (!pem.startsWith(BEGIN) || !pem.endsWith(END)) {
                throw refused();
            }
            byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(BEGIN.length(), pem.length() - END.length()));
            return of(encoded);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw refused();
        }
    }

    private static PublicKeyFile of(byte[] encoded) {
        for (String type : new String[] {"RSA", "EC"}) {
            try {
                return of(KeyFactory.getInstance(type).generatePublic(new X509EncodedKeySpec(encoded)));
            } catch (GeneralSecurityException notOfThisType) {
                // The other type is tried; when neither fits, the file is refused below.
            }
        }
        throw refused();
    }

    private static PublicKeyFile of(PublicKey key) {
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= MIN_RSA_BITS) {
            return new PublicKeyFile(
                    new RSAKey.Builder(rsa).build(),
                    Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.RS384, SignatureAlgorithm.RS512));
        }
        if (key instanceof ECPublicKey ec) {
            Curve curve = Curve.forECParameterSpec(ec.getParams());
            SignatureAlgorithm algorithm = curve == null ? null : CURVES.get(curve);
            if (algorithm != null) {
                return new PublicKeyFile(new ECKey.Builder(curve, ec).build(), Set.of(algorithm));
            }
        }
        throw refused();
    }

    private static RefusedToStartException refused() {
        return new RefusedToStartException(
                "The file named by waaier.identity.public-key holds no usable public key.",
                "Give a PEM file with one PUBLIC KEY: RSA of at least 2048 bits, or elliptic curve P-256, P-384 or"
                        + " P-521.");
    }
}

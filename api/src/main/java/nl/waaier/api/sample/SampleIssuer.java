package nl.waaier.api.sample;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.UUID;
import nl.waaier.api.platform.identity.BuiltInIssuer;

/** Signs sample tokens with a key that is made at the start, is never written down, and ends with the process. */
final class SampleIssuer implements BuiltInIssuer {

    static final String NAME = "urn:waaier:sample";

    private static final int KEY_BITS = 2048;

    private final RSAKey key;

    SampleIssuer() {
        try {
            key = new RSAKeyGenerator(KEY_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("this Java cannot make RSA keys", impossible);
        }
    }

    @Override
    public String issuer() {
        return NAME;
    }

    @Override
    public JWKSet publicKeys() {
        return new JWKSet(key.toPublicJWK());
    }

    String sign(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the key that was just made does not sign", impossible);
        }
        return token.serialize();
    }
}

package nl.waaier.api.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import nl.waaier.api.platform.identity.BuiltInIssuer;
import nl.waaier.api.platform.identity.UserRole;

/** An issuer for tests, with a key of its own, in a world where it is always {@link #NOW}. */
public final class TestIssuer implements BuiltInIssuer {

    /** What time it is. */
    public static final Instant NOW = Instant.parse("2024-10-01T12:00:00Z");

    /** A clock that stands still. */
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** The name in the tokens. */
    public static final String ISSUER = "https://issuer.test";

    /** For whom the tokens are meant. */
    public static final String AUDIENCE = "waaier";

    private static final RSAKey KEY = rsaKey("key-1");

    /** An RSA key pair. */
    public static RSAKey rsaKey(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The key pair that good tokens are signed with. */
    public RSAKey key() {
        return KEY;
    }

    @Override
    public String issuer() {
        return ISSUER;
    }

    @Override
    public JWKSet publicKeys() {
        return new JWKSet(KEY.toPublicJWK());
    }

    /** A good token of the caller in this role, see {@link TestWorld#caller(UserRole)}. */
    public String token(UserRole role) {
        return sign(claims(role).build());
    }

    /** The claims of a good token, to be spoiled. */
    public JWTClaimsSet.Builder claims(UserRole role) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("test-" + role.word())
                .issueTime(Date.from(NOW.minusSeconds(60)))
                .notBeforeTime(Date.from(NOW.minusSeconds(60)))
                .expirationTime(Date.from(NOW.plusSeconds(600)))
                .claim("role", role.word())
                .claim("board", TestWorld.BOARD.value());
        switch (role) {
            case TEACHER -> claims.claim("teacher", TestWorld.TEACHER.toString());
            case SCHOOLLEIDER -> claims.claim("schools", List.of(TestWorld.SCHOOL.value()));
            case TEAMLEIDER -> claims.claim("teams", List.of(TestWorld.SCHOOL + "/" + TestWorld.TEAM));
            case AUDITOR ->
                claims.claim("period_from", TestWorld.AUDIT_FROM.toString())
                        .claim("period_until", TestWorld.AUDIT_UNTIL.toString());
            case BESTUUR, HR, PMR, PRIVACY -> {
                // Nothing beside the board.
            }
        }
        return claims;
    }

    /** Signs as a good token is signed. */
    public String sign(JWTClaimsSet claims) {
        return sign(header(), claims);
    }

    /** Signs with the good key under another header. */
    public String sign(JWSHeader header, JWTClaimsSet claims) {
        try {
            return sign(header, claims, new RSASSASigner(KEY));
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Signs with whatever key. */
    public static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The header of a good token. */
    public static JWSHeader header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(KEY.getKeyID())
                .build();
    }
}

package nl.waaier.api.testing;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.waaier.api.platform.identity.UserRole;

/** Tokens that must not get anybody in. */
public final class TokenAbuses {

    private final TestIssuer issuer = new TestIssuer();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    private TokenAbuses() {}

    /** Tokens that no way of checking may accept, by what is wrong with them. */
    public static Map<String, String> forgeries() {
        TokenAbuses abuses = new TokenAbuses();
        try {
            abuses.signatures();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
        abuses.times();
        abuses.garbage();
        return abuses.tokens;
    }

    /** Tokens in perfect order that do not say enough about who asks, by what is wrong with them. */
    public static Map<String, String> halfScopes() {
        TokenAbuses abuses = new TokenAbuses();
        abuses.scopes();
        return abuses.tokens;
    }

    private void signatures() throws JOSEException {
        JWTClaimsSet good = issuer.claims(UserRole.HR).build();
        JWSHeader header = TestIssuer.header();
        tokens.put("algorithm none", new PlainJWT(good).serialize());
        tokens.put(
                "algorithm none with the header of a signed token",
                part("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "."
                        + issuer.sign(good).split("\\.", 3)[1] + ".");
        tokens.put(
                "algorithm nOnE",
                part("{\"alg\":\"nOnE\",\"typ\":\"JWT\"}") + "."
                        + issuer.sign(good).split("\\.", 3)[1] + "."
                        + issuer.sign(good).split("\\.", 3)[2]);
        byte[] publicKey = issuer.key().toRSAPublicKey().getEncoded();
        tokens.put(
                "HS256 with the public key as the secret",
                TestIssuer.sign(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .type(JOSEObjectType.JWT)
                                .keyID(header.getKeyID())
                                .build(),
                        good,
                        new MACSigner(publicKey)));
        byte[] pem = ("-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(publicKey)
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
        tokens.put(
                "HS256 with the PEM file as the secret",
                TestIssuer.sign(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .type(JOSEObjectType.JWT)
                                .build(),
                        good,
                        new MACSigner(pem)));
        tokens.put(
                "PS256, which is not issued",
                issuer.sign(
                        new JWSHeader.Builder(JWSAlgorithm.PS256)
                                .type(JOSEObjectType.JWT)
                                .keyID(header.getKeyID())
                                .build(),
                        good));
        RSAKey stranger = TestIssuer.rsaKey(header.getKeyID());
        tokens.put("a stranger's key under our key's name", TestIssuer.sign(header, good, new RSASSASigner(stranger)));
        tokens.put(
                "a stranger's key under its own name",
                TestIssuer.sign(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .type(JOSEObjectType.JWT)
                                .keyID("other")
                                .build(),
                        good,
                        new RSASSASigner(stranger)));
        tokens.put(
                "a stranger's key in the token itself",
                TestIssuer.sign(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .type(JOSEObjectType.JWT)
                                .jwk(stranger.toPublicJWK())
                                .build(),
                        good,
                        new RSASSASigner(stranger)));
        tokens.put(
                "a stranger's key at an address in the token",
                TestIssuer.sign(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .type(JOSEObjectType.JWT)
                                .jwkURL(URI.create("http://127.0.0.1:9/keys"))
                                .build(),
                        good,
                        new RSASSASigner(stranger)));
        addresses(good, stranger);
        encrypted(good);
        tokens.put(
                "ES256 with a stranger's key",
                TestIssuer.sign(
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .type(JOSEObjectType.JWT)
                                .keyID(header.getKeyID())
                                .build(),
                        good,
                        new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate())));
        tokens.put(
                "a key's name that walks through folders",
                TestIssuer.sign(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .type(JOSEObjectType.JWT)
                                .keyID("../../dev/null")
                                .build(),
                        good,
                        new RSASSASigner(stranger)));
        tokens.put(
                "an extension that must be understood",
                issuer.sign(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .type(JOSEObjectType.JWT)
                                .keyID(header.getKeyID())
                                .criticalParams(Set.of("exp2"))
                                .customParam("exp2", 1)
                                .build(),
                        good));
        tokens.put(
                "no type",
                issuer.sign(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(header.getKeyID())
                                .build(),
                        good));
        tokens.put(
                "the type of a logout token",
                issuer.sign(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .type(new JOSEObjectType("logout+jwt"))
                                .keyID(header.getKeyID())
                                .build(),
                        good));
        String[] hr = issuer.sign(good).split("\\.", 3);
        String[] pmr = issuer.token(UserRole.PMR).split("\\.", 3);
        tokens.put("another token's payload", pmr[0] + "." + hr[1] + "." + pmr[2]);
        tokens.put(
                "a payload with one word changed",
                pmr[0] + "."
                        + part(new String(Base64.getUrlDecoder().decode(pmr[1]), StandardCharsets.UTF_8)
                                .replace("pmr", "hr"))
                        + "." + pmr[2]);
        tokens.put("no signature", hr[0] + "." + hr[1] + ".");
        tokens.put("half a signature", hr[0] + "." + hr[1] + "." + hr[2].substring(0, hr[2].length() / 2));
        tokens.put("a signature of zeros", hr[0] + "." + hr[1] + "." + part("\0".repeat(256)));
    }

    /** Other ways to say where a key could be found. */
    private void addresses(JWTClaimsSet good, RSAKey stranger) throws JOSEException {
        RSASSASigner signer = new RSASSASigner(stranger);
        JWSHeader plain = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .build();
        URI elsewhere = URI.create("http://127.0.0.1:9/cert");
        tokens.put(
                "a stranger's certificate at an address in the token",
                TestIssuer.sign(
                        new JWSHeader.Builder(plain).x509CertURL(elsewhere).build(), good, signer));
        tokens.put(
                "a stranger's certificate in the token itself",
                TestIssuer.sign(
                        new JWSHeader.Builder(plain)
                                .x509CertChain(List.of(com.nimbusds.jose.util.Base64.encode("no certificate")))
                                .build(),
                        good,
                        signer));
        for (String name :
                List.of("http://127.0.0.1:9/key", "file:///dev/null", "' OR '1'='1", "key-1\0", "", "KEY-1")) {
            tokens.put(
                    "a stranger's key under the name <" + name + ">",
                    TestIssuer.sign(new JWSHeader.Builder(plain).keyID(name).build(), good, signer));
        }
    }

    /** Whoever has our public key can encrypt; that proves nothing. */
    private void encrypted(JWTClaimsSet good) throws JOSEException {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128GCM)
                .type(JOSEObjectType.JWT)
                .keyID(issuer.key().getKeyID())
                .build();
        EncryptedJWT claims = new EncryptedJWT(header, good);
        claims.encrypt(new RSAEncrypter(issuer.key().toRSAPublicKey()));
        tokens.put("encrypted to our key and not signed", claims.serialize());
        JWEObject nested =
                new JWEObject(new JWEHeader.Builder(header).contentType("JWT").build(), new Payload(issuer.sign(good)));
        nested.encrypt(new RSAEncrypter(issuer.key().toRSAPublicKey()));
        tokens.put("signed, and encrypted around it", nested.serialize());
    }

    private void times() {
        hr("expired", claims -> claims.issueTime(at(-1200)).expirationTime(at(-600)));
        hr("expired a minute ago", claims -> claims.issueTime(at(-1200)).expirationTime(at(-60)));
        hr("no end", claims -> claims.expirationTime(null));
        hr("an end that is text", claims -> claims.claim("exp", "never"));
        hr("not yet valid", claims -> claims.notBeforeTime(at(600)));
        hr("another issuer", claims -> claims.issuer("https://other.test"));
        hr("our issuer with a slash", claims -> claims.issuer(TestIssuer.ISSUER + "/"));
        hr("issued in the future", claims -> claims.issueTime(at(600)).expirationTime(at(1200)));
        hr("an end before all time", claims -> claims.claim("exp", -1));
        hr("a beginning that is text", claims -> claims.claim("nbf", "soon"));
        hr("our issuer in capitals", claims -> claims.issuer(TestIssuer.ISSUER.toUpperCase(Locale.ROOT)));
        hr("our issuer as one of many", claims -> claims.claim("iss", List.of(TestIssuer.ISSUER)));
        hr("our name in capitals", claims -> claims.audience(TestIssuer.AUDIENCE.toUpperCase(Locale.ROOT)));
        hr("no issuer", claims -> claims.issuer(null));
        hr("meant for another system", claims -> claims.audience("other"));
        hr("meant for a system with a longer name", claims -> claims.audience("waaier-test"));
        hr("meant for nobody", claims -> claims.audience((String) null));
    }

    private void garbage() {
        tokens.put("one word", "sesame");
        tokens.put("two dots", "..");
        tokens.put("empty JSON", part("{}") + "." + part("{}") + "." + part("x"));
        tokens.put("not JSON", part("nonsense") + "." + part("nonsense") + "." + part("nonsense"));
        tokens.put("five parts", issuer.token(UserRole.HR) + ".a.b");
        tokens.put("a good token twice", issuer.token(UserRole.HR) + issuer.token(UserRole.HR));
        tokens.put(
                "deep JSON", part("{\"alg\":" + "[".repeat(1500) + "]".repeat(1500) + "}") + "." + part("{}") + ".a");
    }

    private void scopes() {
        hr("no role", claims -> claims.claim("role", null));
        hr("a role that does not exist", claims -> claims.claim("role", "admin"));
        hr("a role in capitals", claims -> claims.claim("role", "HR"));
        hr("a list of roles", claims -> claims.claim("role", List.of("hr")));
        hr("no board", claims -> claims.claim("board", null));
        hr("a board of four digits", claims -> claims.claim("board", "1111"));
        hr("a board that is a number", claims -> claims.claim("board", 11111));
        hr("a board with a line end", claims -> claims.claim("board", "11111\n"));
        hr("no subject", claims -> claims.subject(null));
        hr("a role that is an object", claims -> claims.claim("role", Map.of()));
        hr("boards", claims -> claims.claim("board", List.of("11111", "22222")));
        hr("a subject of spaces", claims -> claims.subject("  "));
        hr("an endless subject", claims -> claims.subject("x".repeat(300)));
        as(UserRole.TEACHER, "a teacher who is nobody", claims -> claims.claim("teacher", null));
        as(UserRole.TEACHER, "a teacher by personeelsnummer", claims -> claims.claim("teacher", "100001"));
        as(UserRole.TEACHER, "a teacher in shorthand", claims -> claims.claim("teacher", "1-1-1-1-1"));
        as(UserRole.SCHOOLLEIDER, "a schoolleider without schools", claims -> claims.claim("schools", null));
        as(UserRole.SCHOOLLEIDER, "a schoolleider of no schools", claims -> claims.claim("schools", List.of()));
        as(UserRole.SCHOOLLEIDER, "schools that are text", claims -> claims.claim("schools", "11AA"));
        as(UserRole.SCHOOLLEIDER, "one school that is none", claims -> claims.claim("schools", List.of("11AA", "*")));
        as(UserRole.SCHOOLLEIDER, "schools that are numbers", claims -> claims.claim("schools", List.of(11)));
        as(UserRole.AUDITOR, "an audit without a start", claims -> claims.claim("period_from", null));
        as(UserRole.AUDITOR, "an audit without an end", claims -> claims.claim("period_until", null));
        as(UserRole.AUDITOR, "an audit that ends first", claims -> claims.claim("period_until", "2014-12-31"));
        as(UserRole.AUDITOR, "an audit since long before anybody", claims -> claims.claim("period_from", "1000-01-01"));
        as(UserRole.AUDITOR, "an audit that never ends", claims -> claims.claim("period_until", "9999-12-31"));
        as(UserRole.AUDITOR, "an audit on a day that is none", claims -> claims.claim("period_from", "2015-02-29"));
        List<String> many = new ArrayList<>();
        for (int number = 0; number < 501; number++) {
            many.add("%02d%c%c".formatted(number % 100, 'A' + number / 100, 'A'));
        }
        as(UserRole.SCHOOLLEIDER, "more schools than anybody leads", claims -> claims.claim("schools", many));
    }

    private void hr(String wrong, UnaryOperator<JWTClaimsSet.Builder> spoil) {
        as(UserRole.HR, wrong, spoil);
    }

    private void as(UserRole role, String wrong, UnaryOperator<JWTClaimsSet.Builder> spoil) {
        tokens.put(wrong, issuer.sign(spoil.apply(issuer.claims(role)).build()));
    }

    private static Date at(int secondsFromNow) {
        return Date.from(TestIssuer.NOW.plusSeconds(secondsFromNow));
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

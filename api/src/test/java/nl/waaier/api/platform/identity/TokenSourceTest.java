package nl.waaier.api.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import nl.waaier.api.testing.TestIssuer;
import nl.waaier.api.testing.TokenAbuses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Wherever the keys come from, the same tokens are good. */
class TokenSourceTest {

    private static final TestIssuer ISSUER = new TestIssuer();
    private static HttpServer server;

    @BeforeAll
    static void serveKeys() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/keys", ISSUER.publicKeys().toString());
        serve("/.well-known/openid-configuration", """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","subject_types_supported":["public"]}""".formatted(address()));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @TestFactory
    Stream<DynamicTest> aGoodTokenIsGoodAndNoForgeryIs() {
        return Map.of(
                        "keys at hand", decoders(TestIssuer.ISSUER).fixed(ISSUER.publicKeys()),
                        "one key in a file", decoders(TestIssuer.ISSUER).fixed(PublicKeyFile.read(pem(rsa()))),
                        "keys at an address", decoders(TestIssuer.ISSUER).fetched(address() + "/keys"))
                .entrySet()
                .stream()
                .map(source -> dynamicTest(source.getKey(), () -> {
                    JwtDecoder decoder = source.getValue();
                    assertThat(decoder.decode(ISSUER.token(UserRole.HR)).getSubject())
                            .isEqualTo("test-hr");
                    TokenAbuses.forgeries().forEach((wrong, token) -> assertThatThrownBy(() -> decoder.decode(token))
                            .as(wrong)
                            .isInstanceOf(BadJwtException.class));
                }));
    }

    @Test
    void aKeySetOfTheRightKeysDoesNotMakeAnotherIssuerGood() {
        JwtDecoder decoder = decoders("https://somebody-else.test").fetched(address() + "/keys");
        assertThatThrownBy(() -> decoder.decode(ISSUER.token(UserRole.HR))).isInstanceOf(BadJwtException.class);
    }

    @Test
    void keysAreFoundByTheIssuersMetadata() {
        JwtDecoder decoder = decoders(address()).discovered(address());
        String own = ISSUER.sign(ISSUER.claims(UserRole.HR).issuer(address()).build());
        assertThat(decoder.decode(own).getSubject()).isEqualTo("test-hr");
        assertThatThrownBy(() -> decoder.decode(ISSUER.token(UserRole.HR))).isInstanceOf(BadJwtException.class);
    }

    @Test
    void anIssuerOutOfReachIsNotTheTokensFault() {
        for (JwtDecoder decoder : new JwtDecoder[] {
            decoders(TestIssuer.ISSUER).fetched(address() + "/nowhere"),
            decoders(address()).discovered(address() + "/x")
        }) {
            assertThatThrownBy(() -> decoder.decode(ISSUER.token(UserRole.HR)))
                    .isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void aKeyFileThatIsNotThereIsToldAsSuch() {
        assertThatThrownBy(() -> PublicKeyFile.read(new FileSystemResource("nowhere/issuer.pem")))
                .isInstanceOf(RefusedToStartException.class)
                .hasMessageContaining("is not there")
                .hasMessageContaining("issuer.pem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-256", "P-384", "P-521"})
    void ellipticCurveKeysCheckTheirOwnSignaturesOnly(String curve) throws JOSEException {
        ECKey key = new ECKeyGenerator(Curve.parse(curve)).generate();
        JwtDecoder decoder = decoders(TestIssuer.ISSUER).fixed(PublicKeyFile.read(pem(key.toPublicKey())));
        JWSAlgorithm algorithm =
                new ECDSASigner(key).supportedJWSAlgorithms().iterator().next();
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .build();
        String good = TestIssuer.sign(header, ISSUER.claims(UserRole.HR).build(), new ECDSASigner(key));
        assertThat(decoder.decode(good).getSubject()).isEqualTo("test-hr");
        assertThatThrownBy(() -> decoder.decode(ISSUER.token(UserRole.HR))).isInstanceOf(BadJwtException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "at+jwt", "application/at+jwt", "AT+JWT"})
    void bothWaysToMarkAnAccessTokenAreGood(String type) {
        JWSHeader header = new JWSHeader.Builder(TestIssuer.header())
                .type(new JOSEObjectType(type))
                .build();
        String token = ISSUER.sign(header, ISSUER.claims(UserRole.HR).build());
        assertThat(decoders(TestIssuer.ISSUER)
                        .fixed(ISSUER.publicKeys())
                        .decode(token)
                        .getSubject())
                .isEqualTo("test-hr");
    }

    @Test
    void aClockThatIsALittleOffIsForgivenAndNoMore() {
        JwtDecoder decoder = decoders(TestIssuer.ISSUER).fixed(ISSUER.publicKeys());
        assertThat(decoder.decode(expiringAt(-29)).getSubject()).isEqualTo("test-hr");
        assertThatThrownBy(() -> decoder.decode(expiringAt(-31))).isInstanceOf(BadJwtException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"
            })
    void aFileWithoutAPublicKeyStopsTheStart(String text) {
        ByteArrayResource file = new ByteArrayResource(text.getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> PublicKeyFile.read(file)).isInstanceOf(RefusedToStartException.class);
    }

    @Test
    void aShortRsaKeyStopsTheStart() throws Exception {
        java.security.KeyPairGenerator generator = java.security.KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        ByteArrayResource file = pem(generator.generateKeyPair().getPublic());
        assertThatThrownBy(() -> PublicKeyFile.read(file)).isInstanceOf(RefusedToStartException.class);
    }

    private static String expiringAt(int seconds) {
        return ISSUER.sign(ISSUER.claims(UserRole.HR)
                .expirationTime(java.util.Date.from(TestIssuer.NOW.plusSeconds(seconds)))
                .build());
    }

    private static TokenDecoders decoders(String issuer) {
        return new TokenDecoders(issuer, TestIssuer.AUDIENCE, Duration.ofSeconds(30), TestIssuer.CLOCK);
    }

    private static PublicKey rsa() {
        try {
            return ISSUER.key().toRSAPublicKey();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static ByteArrayResource pem(PublicKey key) {
        String text = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        return new ByteArrayResource(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}

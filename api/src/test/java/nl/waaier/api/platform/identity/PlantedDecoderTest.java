package nl.waaier.api.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.waaier.api.testing.TestIssuer;
import nl.waaier.api.testing.TokenAbuses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The bad tokens bite: whichever check is taken out of a decoder, one of them gets in. */
class PlantedDecoderTest {

    private static final TestIssuer ISSUER = new TestIssuer();
    private static final Map<String, String> FORGERIES = TokenAbuses.forgeries();

    @Test
    void withAllChecksNoneGetsIn() {
        assertThat(accepted(new TokenDecoders(
                                TestIssuer.ISSUER, TestIssuer.AUDIENCE, Duration.ofSeconds(30), TestIssuer.CLOCK)
                        .fixed(ISSUER.publicKeys())))
                .isEmpty();
        assertThat(accepted(without(-1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, expired",
        "0, no end",
        "0, not yet valid",
        "1, issued in the future",
        "2, another issuer",
        "2, our issuer with a slash",
        "2, our issuer in capitals",
        "3, meant for another system",
        "3, our name in capitals",
        "4, no type",
        "4, the type of a logout token"
    })
    void withoutOneOfTheChecksOneGetsIn(int check, String abuse) {
        assertThat(accepted(without(check))).contains(abuse);
    }

    private static Set<String> accepted(JwtDecoder decoder) {
        Set<String> accepted = new TreeSet<>();
        FORGERIES.forEach((what, token) -> {
            try {
                decoder.decode(token);
                accepted.add(what);
            } catch (JwtException refused) {
                // As it should be.
            }
        });
        return accepted;
    }

    private static JwtDecoder without(int check) {
        List<OAuth2TokenValidator<Jwt>> checks = new ArrayList<>(
                TokenDecoders.checks(TestIssuer.ISSUER, TestIssuer.AUDIENCE, Duration.ofSeconds(30), TestIssuer.CLOCK));
        if (check >= 0) {
            checks.remove(check);
        }
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(ISSUER.publicKeys()))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(checks));
        return decoder;
    }
}

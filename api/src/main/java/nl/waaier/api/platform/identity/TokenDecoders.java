package nl.waaier.api.platform.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * Ways to check an access token. They differ in where the keys come from and in nothing else: signature, type, issuer,
 * audience and times are always checked, since giving a validator replaces the framework's own. All parts are the framework's;
 * why it does not put them together by itself stands in decision 5.
 */
final class TokenDecoders {

    /** Signatures with a private key only: with a shared secret, whoever checks tokens could issue them too. */
    private static final Set<SignatureAlgorithm> ACCEPTED = Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);

    private static final Duration ISSUER_TIMEOUT = Duration.ofSeconds(3);

    private final OAuth2TokenValidator<Jwt> validator;

    TokenDecoders(String issuer, String audience, Duration clockSkew, Clock clock) {
        this.validator = new DelegatingOAuth2TokenValidator<>(checks(issuer, audience, clockSkew, clock));
    }

    /** What the claims of a token must say; each by itself, so that tests can take one out. */
    static List<OAuth2TokenValidator<Jwt>> checks(String issuer, String audience, Duration clockSkew, Clock clock) {
        JwtTimestampValidator times = new JwtTimestampValidator(clockSkew);
        times.setAllowEmptyExpiryClaim(false);
        times.setClock(clock);
        // RFC 9068 access tokens and plain ones. A token without a type, or of another (an ID token's hint), is
        // refused.
        JwtTypeValidator types = new JwtTypeValidator(List.of("JWT", "at+jwt", "application/at+jwt"));
        types.setAllowEmpty(false);
        return List.of(
                times,
                token -> issuedBy(token, clock.instant().plus(clockSkew)),
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(audience),
                types);
    }

    /** A token of the future was not made when it says, whoever made it. */
    private static OAuth2TokenValidatorResult issuedBy(Jwt token, Instant latest) {
        Instant issued = token.getIssuedAt();
        return issued != null && issued.isAfter(latest)
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
                : OAuth2TokenValidatorResult.success();
    }

    /** Keys as the issuer's metadata tell. Looked up at the first token, so that a start does not need the issuer. */
    JwtDecoder discovered(String issuerUri) {
        JwtDecoder lazy = new SupplierJwtDecoder(() -> fetched(NimbusJwtDecoder.withIssuerLocation(issuerUri)));
        return token -> {
            try {
                return lazy.decode(token);
            } catch (JwtDecoderInitializationException outOfReach) {
                throw new JwtException("the issuer's metadata cannot be read", outOfReach);
            }
        };
    }

    /** Keys fetched from a known place, and again when a token names a key that is not among them. */
    JwtDecoder fetched(String jwkSetUri) {
        return fetched(NimbusJwtDecoder.withJwkSetUri(jwkSetUri));
    }

    /** One key. Issuers name their keys in every token; with one key the name adds nothing and is not looked at. */
    JwtDecoder fixed(PublicKeyFile file) {
        return atHand((selector, context) -> List.of(file.key()), file.algorithms());
    }

    /** Keys that are at hand, by name. */
    JwtDecoder fixed(JWKSet keys) {
        return atHand(new ImmutableJWKSet<>(keys), ACCEPTED);
    }

    private JwtDecoder atHand(JWKSource<SecurityContext> keys, Set<SignatureAlgorithm> algorithms) {
        return checked(NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(only -> only.addAll(algorithms))
                .build());
    }

    private JwtDecoder fetched(NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder builder) {
        return checked(builder.jwsAlgorithms(algorithms -> {
                    algorithms.clear();
                    algorithms.addAll(ACCEPTED);
                })
                .restOperations(impatient())
                .validateType(false) // The check of the type is among the others.
                .build());
    }

    private JwtDecoder checked(NimbusJwtDecoder decoder) {
        decoder.setJwtValidator(validator);
        return decoder;
    }

    /** An issuer that hangs must not hold up every request for as long as it likes. */
    private static RestOperations impatient() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(ISSUER_TIMEOUT);
        requests.setReadTimeout(ISSUER_TIMEOUT);
        return new RestTemplate(requests);
    }
}

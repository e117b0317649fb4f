package nl.waaier.api.platform.identity;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whose tokens are good, and how controllers learn who asks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    @Bean
    JwtDecoder jwtDecoder(IdentityProperties identity, ObjectProvider<BuiltInIssuer> builtIn, Clock clock) {
        BuiltInIssuer own = builtIn.getIfAvailable();
        String configured = identity.issuerUri();
        if (configured == null) {
            if (own != null) {
                return own(identity, own, clock);
            }
            throw new RefusedToStartException(
                    "No issuer of access tokens is configured.",
                    "Set waaier.identity.issuer-uri, and if its keys cannot be found by its metadata also"
                            + " waaier.identity.jwk-set-uri or waaier.identity.public-key.");
        }
        if (own != null) {
            throw new RefusedToStartException(
                    "A built-in issuer of access tokens is on beside a configured one.",
                    "Remove waaier.sample.enabled, or the settings under waaier.identity.");
        }
        return configured(identity, configured, clock);
    }

    private static JwtDecoder own(IdentityProperties identity, BuiltInIssuer own, Clock clock) {
        JWKSet keys = own.publicKeys();
        return new TokenDecoders(own.issuer(), identity.audience(), identity.clockSkew(), clock).fixed(keys);
    }

    private static JwtDecoder configured(IdentityProperties identity, String issuer, Clock clock) {
        TokenDecoders decoders = new TokenDecoders(issuer, identity.audience(), identity.clockSkew(), clock);
        Resource file = identity.publicKey();
        if (file != null) {
            return decoders.fixed(PublicKeyFile.read(file));
        }
        String keys = identity.jwkSetUri();
        return keys == null ? decoders.discovered(issuer) : decoders.fetched(keys);
    }
}

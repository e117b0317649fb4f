package nl.waaier.api.platform.identity;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whose tokens are good, and how controllers learn who asks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IdentityProperties.class, PagesProperties.class})
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

    @Bean
    Callers callers(IdentityProperties identity, ObjectProvider<Rights> rights) {
        return identity.rights() == IdentityProperties.Source.OWN
                ? new Callers(rights.getObject(), identity.schoolsClaim())
                : new Callers(null, null);
    }

    /** People sign in at the issuer where Waaier is registered there as a client. */
    @Bean
    @ConditionalOnProperty("waaier.pages.client-id")
    IssuerSignIn issuerSignIn(IdentityProperties identity, PagesProperties pages, Sessions sessions) {
        String issuer = identity.issuerUri();
        if (issuer == null) {
            throw new RefusedToStartException(
                    "People sign in at an issuer, but no issuer is configured.",
                    "Set waaier.identity.issuer-uri, or remove waaier.pages.client-id.");
        }
        return new IssuerSignIn(issuer, pages, sessions);
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokenDecoders() {
        return IssuerSignIn.idTokens();
    }

    /** Where people come by https alone, a browser takes the session's cookie from nobody else and sends it to nobody else. */
    @Bean
    ServletContextInitializer sessionCookie(PagesProperties pages) {
        return context -> {
            if (pages.secure()) {
                context.getSessionCookieConfig().setName("__Host-waaier");
                context.getSessionCookieConfig().setSecure(true);
            }
        };
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

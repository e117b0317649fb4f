package nl.waaier.api.platform.identity;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Signing in at the board's issuer. The framework does the flow; what is ours is whom the access token makes known, and that an
 * issuer that is away hinders nobody but who signs in just then.
 */
public final class IssuerSignIn {

    /** The name of the client in the addresses of the framework. */
    private static final String CLIENT = "waaier";

    /** Where the framework sends somebody to the issuer. */
    private static final String TO_ISSUER = "/oauth2/authorization/" + CLIENT;

    private final URI issuer;
    private final PagesProperties pages;
    private final SupplierClientRegistrationRepository clients;
    private final Sessions sessions;

    IssuerSignIn(String issuerUri, PagesProperties pages, Sessions sessions) {
        this.issuer = URI.create(issuerUri);
        this.pages = pages;
        this.sessions = sessions;
        this.clients = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(client(issuerUri, pages)));
    }

    private static ClientRegistration client(String issuerUri, PagesProperties pages) {
        ClientRegistration.Builder client = ClientRegistrations.fromIssuerLocation(issuerUri)
                .registrationId(CLIENT)
                .clientId(String.valueOf(pages.clientId()))
                .scope(pages.scopes())
                .redirectUri(pages.base() + "/login/oauth2/code/" + CLIENT);
        String secret = pages.clientSecret();
        return secret == null
                ? client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : client.clientSecret(secret).build();
    }

    /**
     * Where somebody goes to sign in.
     *
     * @return empty while the issuer is away
     */
    public Optional<String> toIssuer() {
        try {
            clients.findByRegistrationId(CLIENT);
            return Optional.of(TO_ISSUER);
        } catch (RuntimeException away) { // Whatever the metadata, or the way to it, lacks: nobody can sign in now.
            return Optional.empty();
        }
    }

    /** Adds the flow to the chain of the pages, and signing out at the issuer. */
    void addTo(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage(PagePaths.SIGN_IN)
                .clientRegistrationRepository(clients)
                .userInfoEndpoint(user -> user.oidcUserService(this::known))
                .successHandler(comingBack())
                .failureUrl(PagePaths.SIGN_IN + "?mislukt"));
        OidcClientInitiatedLogoutSuccessHandler atIssuer = new OidcClientInitiatedLogoutSuccessHandler(clients);
        atIssuer.setDefaultTargetUrl(PagePaths.SIGNED_OUT);
        atIssuer.setPostLogoutRedirectUri(pages.base() + PagePaths.SIGNED_OUT);
        http.logout(signOut -> signOut.logoutSuccessHandler(atIssuer));
    }

    /** Back to the form that was sent before, if it is of whoever signed in now; else to the page that was asked for. */
    private static AuthenticationSuccessHandler comingBack() {
        AuthenticationSuccessHandler asked = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, signedIn) -> {
            Optional<KeptForm> form = CallerArgument.of(signedIn).flatMap(caller -> KeptForm.of(request, caller));
            if (form.isPresent()) {
                response.sendRedirect(form.get().address());
            } else {
                KeptForm.forget(request);
                asked.onAuthenticationSuccess(request, response, signedIn);
            }
        };
    }

    /** Nothing is asked of the issuer beside: who somebody is, and what they may see, stands in the access token. */
    private OidcUser known(OidcUserRequest request) {
        try {
            return new SignedInAtIssuer(
                    request.getIdToken(),
                    sessions.known(request.getAccessToken().getTokenValue()));
        } catch (JwtException | OAuth2AuthenticationException refused) {
            throw new OAuth2AuthenticationException(new OAuth2Error("access_denied"), refused);
        }
    }

    /** ID tokens are signed as the issuer's metadata tell, with a key pair in any case. */
    static JwtDecoderFactory<ClientRegistration> idTokens() {
        OidcIdTokenDecoderFactory factory = new OidcIdTokenDecoderFactory();
        factory.setJwsAlgorithmResolver(IssuerSignIn::algorithm);
        return factory;
    }

    private static JwsAlgorithm algorithm(ClientRegistration client) {
        Map<String, Object> metadata = client.getProviderDetails().getConfigurationMetadata();
        Set<?> told = metadata.get("id_token_signing_alg_values_supported") instanceof Collection<?> some
                ? Set.copyOf(some)
                : Set.of();
        return List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256, SignatureAlgorithm.PS256).stream()
                .filter(algorithm -> told.contains(algorithm.getName()))
                .findFirst()
                .orElse(SignatureAlgorithm.RS256);
    }

    /** The issuer's own site, to which a form of the pages may lead when somebody signs out. */
    public String origin() {
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }
}

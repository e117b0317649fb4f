package nl.waaier.api.platform.identity;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * How people sign in on the pages: at the issuer of {@link IdentityProperties}, by the code flow of OpenID Connect with PKCE.
 * Without a client nobody signs in, and the API goes on as it is.
 *
 * @param clientId as which client Waaier is registered at the issuer; null for no pages
 * @param clientSecret its secret, null for a public client
 * @param scopes what is asked for; {@code openid} must be among it, and whatever the issuer needs to put the audience into the
 *     access token
 * @param baseUrl where people reach Waaier from outside, such as {@code https://waaier.example.nl}, without a path
 */
@ConfigurationProperties("waaier.pages")
record PagesProperties(
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("openid") List<String> scopes,
        @Nullable URI baseUrl) {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws RefusedToStartException when people could not come back from the issuer, or their cookie went in the clear */
    PagesProperties {
        clientId = StringUtils.hasText(clientId) ? clientId : null;
        clientSecret = StringUtils.hasText(clientSecret) ? clientSecret : null;
        if (clientId != null && baseUrl == null) {
            throw new RefusedToStartException(
                    "People sign in at an issuer, but where they come back to is not configured.",
                    "Set waaier.pages.base-url to the address at which people reach Waaier.");
        }
        if (baseUrl != null && !isAddress(baseUrl)) {
            throw new RefusedToStartException(
                    "waaier.pages.base-url is not an address such as https://waaier.example.nl; only on this machine itself"
                            + " may it be http, and it has no path.",
                    "Correct waaier.pages.base-url.");
        }
        if (!scopes.contains("openid")) {
            throw new RefusedToStartException(
                    "The scopes for signing in lack openid, so the issuer would tell nobody's identity.",
                    "Add openid to waaier.pages.scopes.");
        }
    }

    private static boolean isAddress(URI url) {
        boolean bare = url.getHost() != null
                && url.getUserInfo() == null
                && url.getQuery() == null
                && url.getFragment() == null
                && (url.getPath().isEmpty() || url.getPath().equals("/"));
        return bare
                && ("https".equals(url.getScheme())
                        || ("http".equals(url.getScheme()) && LOCAL.contains(url.getHost())));
    }

    /** The address without a slash at its end; only where there is a client. */
    String base() {
        String base = String.valueOf(baseUrl);
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    boolean secure() {
        return baseUrl != null && "https".equals(baseUrl.getScheme());
    }
}

package nl.waaier.api.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Finds the access token of a request: in one Authorization header, and nowhere else. */
final class BearerTokens implements AuthenticationConverter {

    /** Longer than any token with {@code MAX_SCHOOLS} schools; what is longer is not even decoded. */
    private static final int MAX_LENGTH = 8 * 1024;

    private final BearerTokenResolver header = new DefaultBearerTokenResolver();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        // With two headers, what stands before us may have looked at the other one.
        if (Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() > 1) {
            throw new InvalidBearerTokenException("more than one Authorization header");
        }
        String token = header.resolve(request);
        if (token != null && token.length() > MAX_LENGTH) {
            throw new InvalidBearerTokenException("longer than any token that is issued");
        }
        return token == null ? null : new BearerTokenAuthenticationToken(token);
    }
}

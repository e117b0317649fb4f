package nl.waaier.api.platform.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;

/** An accepted access token, together with what it says about who asks. */
final class CallerToken extends AbstractOAuth2TokenAuthenticationToken<Jwt> {

    private final transient Caller caller;

    CallerToken(Jwt token, Caller caller) {
        super(token, List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    Caller caller() {
        return caller;
    }

    @Override
    public Map<String, Object> getTokenAttributes() {
        return getToken().getClaims();
    }

    @Override
    public String getName() {
        return caller.subject();
    }

    // Two tokens are the same when the token is; the caller is read from it.
    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}

package nl.waaier.api.platform.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Signed in at the board's issuer; the ID token is kept to sign out there too. */
final class SignedInAtIssuer extends DefaultOidcUser implements SignedInAs {

    private final transient SignedInAs known;

    SignedInAtIssuer(OidcIdToken idToken, SignedInAs known) {
        super(List.of(), idToken);
        this.known = known;
    }

    @Override
    public SignIn signIn() {
        return known.signIn();
    }

    @Override
    public Optional<Caller> caller() {
        return known.caller();
    }

    @Override
    public Instant until() {
        return known.until();
    }
}

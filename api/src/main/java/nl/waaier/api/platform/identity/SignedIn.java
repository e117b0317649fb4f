package nl.waaier.api.platform.identity;

import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who signed in on the pages, as the access token of that moment told, and no longer than it was good. */
final class SignedIn extends AbstractAuthenticationToken {

    /** Sessions stay in the memory of this node; nothing writes this out. */
    private final transient Caller caller;

    private final Instant until;

    SignedIn(Caller caller, Instant until) {
        super(List.of());
        this.caller = caller;
        this.until = until;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    /** Nothing is kept of the token itself. */
    @Override
    public Object getCredentials() {
        return "";
    }

    boolean endedAt(Instant moment) {
        return !moment.isBefore(until);
    }
}

package nl.waaier.api.platform.identity;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Tells who asks by a token that is good: by its claims, or by the rights that boards gave. */
final class Callers {

    private final @Nullable Rights rights;
    private final @Nullable String schoolsClaim;

    /**
     * @param rights null where the claims of a token count
     * @param schoolsClaim in which claim the issuer tells of which schools somebody is; null when it is not asked for that
     */
    Callers(@Nullable Rights rights, @Nullable String schoolsClaim) {
        this.rights = rights;
        this.schoolsClaim = schoolsClaim;
    }

    /** Whom a token makes known for one request. */
    SignedInAs forRequest(Jwt token) {
        if (rights == null) {
            return claimed(token);
        }
        SignIn signIn = CallerReader.signIn(token, schoolsClaim);
        return new SignedInAs.WithToken(signIn, rights.of(signIn).orElse(null), end(token));
    }

    /** Whom a token makes known for a session. What was given or withdrawn meanwhile counts from the next request on. */
    SignedInAs forSession(Jwt token) {
        return rights == null
                ? claimed(token)
                : new SignedInAs.WithRights(CallerReader.signIn(token, schoolsClaim), rights, end(token));
    }

    private static SignedInAs claimed(Jwt token) {
        Caller caller = CallerReader.caller(token);
        return new SignedInAs.WithToken(new SignIn(caller.issuer(), caller.subject(), null), caller, end(token));
    }

    private static Instant end(Jwt token) {
        return Objects.requireNonNull(token.getExpiresAt(), "a token without an end passed the decoder");
    }
}

package nl.waaier.api.platform.identity;

import java.util.Optional;

/** What boards gave people a right to, where that counts and not what a token claims. */
public interface Rights {

    /** Who asks, when somebody signs in so, at this very moment; empty for who has no right to anything. */
    Optional<Caller> of(SignIn signIn);
}

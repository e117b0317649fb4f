package nl.waaier.api.platform.identity;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who sent a good token, or signed in on the pages with one. It is kept in the memory of this node only. */
interface SignedInAs {

    /** How. */
    SignIn signIn();

    /** Who asks; empty for who has no right to anything. */
    Optional<Caller> caller();

    /** Until when the token was good; a session ends no later. */
    Instant until();

    /**
     * By a token alone.
     *
     * @param known who asks, null for who has no right to anything
     * @param until the end of the token
     */
    record WithToken(SignIn signIn, @Nullable Caller known, Instant until) implements SignedInAs {

        @Override
        public Optional<Caller> caller() {
            return Optional.ofNullable(known);
        }
    }

    /**
     * By rights that are asked for anew each time.
     *
     * @param until the end of the token
     */
    record WithRights(SignIn signIn, Rights rights, Instant until) implements SignedInAs {

        @Override
        public Optional<Caller> caller() {
            return rights.of(signIn);
        }
    }
}

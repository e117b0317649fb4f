package nl.waaier.api.platform.identity;

import java.time.Instant;

/** Somebody who signed in on the pages, as the access token of that moment told. It is kept in the memory of this node only. */
interface SignedInAs {

    /** Who. */
    Caller caller();

    /** Until when the token was good; the session ends no later. */
    Instant until();

    /**
     * Signed in with a token alone.
     *
     * @param caller who
     * @param until the end of the token
     */
    record WithToken(Caller caller, Instant until) implements SignedInAs {}
}

package nl.waaier.api.platform.identity;

import com.nimbusds.jose.jwk.JWKSet;

/** An issuer of access tokens inside this very process, for a run that has no real one. */
public interface BuiltInIssuer {

    /** The issuer's name, as its tokens tell it. */
    String issuer();

    /** The public halves of the keys that it signs with. */
    JWKSet publicKeys();
}

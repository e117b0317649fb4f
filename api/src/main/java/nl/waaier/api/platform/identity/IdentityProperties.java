package nl.waaier.api.platform.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/**
 * Whose access tokens are accepted.
 *
 * @param issuerUri the issuer, exactly as its tokens tell it; needed in every case but that of the sample issuer
 * @param jwkSetUri where the issuer's keys are; null to find them by the issuer's own metadata
 * @param publicKey the issuer's one public key as a PEM file, instead of a place to fetch keys
 * @param audience for whom a token must be meant
 * @param rights what counts: the rights that boards gave ({@code own}), or what a token claims ({@code claims}); when not told, the
 *     claims of the built-in issuer, and of any other the rights that boards gave
 * @param schoolsClaim in which claim the issuer tells of which schools somebody is (BRIN of four places or six), one of which must
 *     be the board's; null when it is not asked for that
 * @param clockSkew how far the issuer's clock may be off
 */
@ConfigurationProperties("waaier.identity")
record IdentityProperties(
        @Nullable String issuerUri,
        @Nullable String jwkSetUri,
        @Nullable Resource publicKey,
        @Nullable Source rights,
        @Nullable String schoolsClaim,
        @DefaultValue("waaier") String audience,
        @DefaultValue("30s") Duration clockSkew) {

    /** Where it is told who may see and do what. */
    enum Source {
        /** In the rights that boards gave. */
        OWN,
        /** In the claims of a token. */
        CLAIMS
    }

    private static final Duration MAX_SKEW = Duration.ofMinutes(2);

    /** @throws RefusedToStartException when the settings leave open whose tokens are good */
    IdentityProperties {
        issuerUri = StringUtils.hasText(issuerUri) ? issuerUri : null;
        jwkSetUri = StringUtils.hasText(jwkSetUri) ? jwkSetUri : null;
        schoolsClaim = StringUtils.hasText(schoolsClaim) ? schoolsClaim : null;
        if (rights == null) {
            rights = issuerUri == null ? Source.CLAIMS : Source.OWN;
        }
        if (issuerUri == null && (jwkSetUri != null || publicKey != null)) {
            throw new RefusedToStartException(
                    "Keys of an issuer of access tokens are configured, but not the issuer's name, so that anybody who"
                            + " shares the keys could issue tokens.",
                    "Set waaier.identity.issuer-uri to the issuer (iss) that the tokens tell.");
        }
        if (jwkSetUri != null && publicKey != null) {
            throw new RefusedToStartException(
                    "Two sources of the issuer's keys are configured.",
                    "Set one of waaier.identity.jwk-set-uri and waaier.identity.public-key, not both.");
        }
        if (!StringUtils.hasText(audience)) {
            throw new RefusedToStartException(
                    "No audience is configured, so that tokens meant for other systems would be accepted.",
                    "Set waaier.identity.audience, or leave it out for the default: waaier.");
        }
        if (clockSkew.isNegative() || clockSkew.compareTo(MAX_SKEW) > 0) {
            throw new RefusedToStartException(
                    "The clock skew is out of bounds, so that expired tokens would be accepted.",
                    "Set waaier.identity.clock-skew between 0s and " + MAX_SKEW.toSeconds() + "s.");
        }
    }
}

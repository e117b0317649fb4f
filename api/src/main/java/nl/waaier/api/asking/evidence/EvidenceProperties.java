package nl.waaier.api.asking.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * What evidence packs are signed with.
 *
 * @param privateKey a file with a private JWK: an EC key on P-256; null to have one made on the embedded stores, and to have no
 *     packs on others
 */
@ConfigurationProperties("waaier.evidence")
record EvidenceProperties(@Nullable Resource privateKey) {}

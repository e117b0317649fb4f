package nl.waaier.api.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * What evidence packs are signed with.
 *
 * @param privateKey an Ed25519 private key as a PEM file (PKCS#8); null to have one made on the embedded stores, and to have
 *     no packs on others
 */
@ConfigurationProperties("waaier.evidence")
record EvidenceProperties(@Nullable Resource privateKey) {}

package nl.waaier.api.evidence;

import java.time.Duration;
import nl.waaier.api.evidence.format.EvidenceKey;
import nl.waaier.api.problem.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The key that packs are signed with, where there is one.
 *
 * @param key null when none is configured
 */
record EvidenceKeys(@Nullable EvidenceKey key) {

    private static final Duration ASK_AGAIN = Duration.ofHours(1);

    /** @throws UnavailableException when there is none */
    EvidenceKey require() {
        if (key == null) {
            throw new UnavailableException(
                    "Bewijspakketten zijn niet ingericht: de beheerder heeft geen sleutel ingesteld om ze te ondertekenen.",
                    "Evidence packs are not set up: the operator has configured no key to sign them with.",
                    ASK_AGAIN);
        }
        return key;
    }
}

package nl.waaier.api.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.eventstore.StoredEvent;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.PromotionPolicyWithdrawn;

/** Which events of a board's own stream belong to a pack: by what policy its promotions were decided. */
final class BoardPolicy {

    private BoardPolicy() {}

    /** Those that were recorded up to a moment, in order; the moment itself included. */
    static List<StoredEvent> knownOn(List<StoredEvent> stream, Instant knownOn) {
        List<StoredEvent> known = new ArrayList<>();
        for (StoredEvent event : stream) {
            if (event.recordedAt().isAfter(knownOn)) {
                break;
            }
            if (event.event() instanceof PromotionPolicyAdopted || event.event() instanceof PromotionPolicyWithdrawn) {
                known.add(event);
            }
        }
        return known;
    }
}

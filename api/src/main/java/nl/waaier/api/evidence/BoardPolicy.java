package nl.waaier.api.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.waaier.api.eventstore.StoredEvent;

/** Which events of a board's own stream belong to a pack: by what policy its promotions were decided. */
final class BoardPolicy {

    /** The kinds of events that tell of it, by their names in the store. */
    private static final Set<String> TYPES = Set.of("promotion-policy-set");

    private BoardPolicy() {}

    /** Those that were recorded up to a moment, in order; the moment itself included. */
    static List<StoredEvent> knownOn(List<StoredEvent> stream, Instant knownOn) {
        List<StoredEvent> known = new ArrayList<>();
        for (StoredEvent event : stream) {
            if (event.recordedAt().isAfter(knownOn)) {
                break;
            }
            if (TYPES.contains(event.type())) {
                known.add(event);
            }
        }
        return known;
    }
}

package nl.waaier.api.platform.eventstore;

import java.util.UUID;

/**
 * Identifies this event store. A read model that was filled from a store with another id holds somebody else's facts.
 *
 * @param value random, given when the store was first opened
 */
public record StoreId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

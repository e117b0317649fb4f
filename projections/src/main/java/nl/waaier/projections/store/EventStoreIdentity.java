package nl.waaier.projections.store;

import java.util.Collection;
import java.util.Optional;

/**
 * Which event store the read models are folded from, and what it holds. Read models of another store, or of events that it
 * holds no longer because it was restored to an earlier moment, are worthless and are rebuilt.
 */
public interface EventStoreIdentity {

    /** A random text, given to the event store once, at its creation. A restored one keeps it. */
    String id();

    /** Whether every event with one of these identifiers can be read. Identifiers are never used twice. */
    boolean holds(Collection<String> eventIdentifiers);

    /** The identifier of the event at a global index; empty when none can be read there. */
    Optional<String> eventAt(long index);
}

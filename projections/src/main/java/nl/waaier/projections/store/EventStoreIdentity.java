package nl.waaier.projections.store;

/** Which event store the read models are folded from. Read models of another store are worthless and are rebuilt. */
@FunctionalInterface
public interface EventStoreIdentity {

    /** A random text, given to the event store once, at its creation. */
    String id();
}

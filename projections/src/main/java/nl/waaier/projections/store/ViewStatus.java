package nl.waaier.projections.store;

/**
 * How a view stands.
 *
 * @param view its name
 * @param generation the generation that questions read
 * @param ready whether it answers questions
 * @param rebuilding whether a new generation is being built
 * @param behind how many events the generation being filled is behind the event store, at most; 0 when it is up to date
 * @param waiting how many teachers have an event that could not be applied
 */
public record ViewStatus(String view, int generation, boolean ready, boolean rebuilding, long behind, int waiting) {}

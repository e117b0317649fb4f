package nl.waaier.projections.store;

/**
 * How the read model stands.
 *
 * @param generation the generation that questions read
 * @param ready whether it answers questions
 * @param rebuilding whether a new generation is being built
 * @param behind how many events the generation being filled is behind the event store, at most; 0 when it is up to date
 * @param waiting how many teachers have an event that could not be taken in
 */
public record ReadModelStatus(int generation, boolean ready, boolean rebuilding, long behind, int waiting) {}

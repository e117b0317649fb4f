package nl.waaier.api.architecture.bad.one;

import nl.waaier.api.architecture.bad.two.KnowsOne;

/**
 * Half of a cycle.
 *
 * @param other the other half
 */
public record KnowsTwo(KnowsOne other) {}

package nl.waaier.core.architecture.bad.cycle.one;

import nl.waaier.core.architecture.bad.cycle.other.KnowsTheOne;
import org.jspecify.annotations.Nullable;

/** Breaks the rule that packages form no cycle, together with {@link KnowsTheOne}. */
public record KnowsTheOther(@Nullable KnowsTheOne other) {}

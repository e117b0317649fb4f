package nl.waaier.core.architecture.bad.cycle.other;

import nl.waaier.core.architecture.bad.cycle.one.KnowsTheOther;
import org.jspecify.annotations.Nullable;

/** Breaks the rule that packages form no cycle, together with {@link KnowsTheOther}. */
public record KnowsTheOne(@Nullable KnowsTheOther one) {}

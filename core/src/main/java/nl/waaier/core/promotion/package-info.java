/** Promotion trajectories as they follow from the facts, and what a step in one must keep. */
@NullMarked
package nl.waaier.core.promotion;

import org.jspecify.annotations.NullMarked;

/** How promotions came about: trajectories, their steps, and what is not as the policy has it. */
@NullMarked
package nl.waaier.projections.promotion;

import org.jspecify.annotations.NullMarked;

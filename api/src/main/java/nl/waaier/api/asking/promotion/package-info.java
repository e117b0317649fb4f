/** Questions about promotions: trajectories, counts, what is not explained, equal treatment, and the board's policy. */
@NullMarked
package nl.waaier.api.asking.promotion;

import org.jspecify.annotations.NullMarked;

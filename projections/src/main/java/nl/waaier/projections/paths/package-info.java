/** Paths through careers: their steps, the flows of a board in a school year, and what colleagues took up next. */
@NullMarked
package nl.waaier.projections.paths;

import org.jspecify.annotations.NullMarked;

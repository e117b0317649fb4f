/** Wanted roles beside held ones: who holds them, who is growing towards them, who is leaving, and what is open. */
@NullMarked
package nl.waaier.projections.wanted;

import org.jspecify.annotations.NullMarked;

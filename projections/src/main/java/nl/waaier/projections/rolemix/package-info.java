/** The role mix: who holds which roles, in which domain, at which stage. */
@NullMarked
package nl.waaier.projections.rolemix;

import org.jspecify.annotations.NullMarked;

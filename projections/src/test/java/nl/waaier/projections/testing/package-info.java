/** Servers and histories for tests of the read side. */
@NullMarked
package nl.waaier.projections.testing;

import org.jspecify.annotations.NullMarked;

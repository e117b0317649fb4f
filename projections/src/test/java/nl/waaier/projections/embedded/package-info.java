/** The embedded read store answers as the look-alike it is made of. */
@NullMarked
package nl.waaier.projections.embedded;

import org.jspecify.annotations.NullMarked;

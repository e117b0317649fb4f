/** Of whom a board keeps more than it needs. */
@NullMarked
package nl.waaier.projections.retention;

import org.jspecify.annotations.NullMarked;

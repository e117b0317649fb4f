/** Who is due, by the facts. */
@NullMarked
package nl.waaier.projections.retention;

import org.jspecify.annotations.NullMarked;

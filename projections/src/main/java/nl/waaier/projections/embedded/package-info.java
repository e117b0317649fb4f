/** The read store of a run without configuration: a MongoDB look-alike inside the process. */
@NullMarked
package nl.waaier.projections.embedded;

import org.jspecify.annotations.NullMarked;

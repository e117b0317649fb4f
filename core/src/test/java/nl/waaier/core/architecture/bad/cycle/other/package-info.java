/** A bad example: half of a cycle of packages. */
@NullMarked
package nl.waaier.core.architecture.bad.cycle.other;

import org.jspecify.annotations.NullMarked;

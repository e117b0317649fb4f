/** A board: its schools and its catalogue of roles. */
@NullMarked
package nl.waaier.core.organisation;

import org.jspecify.annotations.NullMarked;

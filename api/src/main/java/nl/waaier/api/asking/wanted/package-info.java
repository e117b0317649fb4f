/** Roles that a board wants to be held, what there is of them, which are open, and who does what at a school. */
@NullMarked
package nl.waaier.api.asking.wanted;

import org.jspecify.annotations.NullMarked;

/** Decides what follows from what is asked about a board. */
@NullMarked
package nl.waaier.core.organisation.board;

import org.jspecify.annotations.NullMarked;

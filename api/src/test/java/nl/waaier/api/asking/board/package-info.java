/** What pages about a board, its schools and its roles show and record. */
@NullMarked
package nl.waaier.api.asking.board;

import org.jspecify.annotations.NullMarked;

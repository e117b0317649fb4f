/** A board: its schools, its catalogue of roles, and who asks. */
@NullMarked
package nl.waaier.api.asking.board;

import org.jspecify.annotations.NullMarked;

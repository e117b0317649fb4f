/** What can be recorded about a board, forever: plain records that import nothing of the deciding side. */
@NullMarked
package nl.waaier.core.organisation.event;

import org.jspecify.annotations.NullMarked;

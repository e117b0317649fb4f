/** Erasing whoever left longer ago than the board keeps: proposed, approved by the bestuur, then done. */
@NullMarked
package nl.waaier.api.asking.retention;

import org.jspecify.annotations.NullMarked;

/** What answers questions: each over HTTP, as on a day and as known at a moment, to whoever may ask it. */
@NullMarked
package nl.waaier.api.asking;

import org.jspecify.annotations.NullMarked;

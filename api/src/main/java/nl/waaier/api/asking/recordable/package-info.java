/** The pages on which facts about somebody are recorded and corrected by hand, in the way of the API. */
@NullMarked
package nl.waaier.api.asking.recordable;

import org.jspecify.annotations.NullMarked;

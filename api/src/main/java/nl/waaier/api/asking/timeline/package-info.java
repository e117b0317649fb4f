/** Questions about one teacher. */
@NullMarked
package nl.waaier.api.asking.timeline;

import org.jspecify.annotations.NullMarked;

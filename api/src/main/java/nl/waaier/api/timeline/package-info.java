/** Questions about one teacher. */
@NullMarked
package nl.waaier.api.timeline;

import org.jspecify.annotations.NullMarked;

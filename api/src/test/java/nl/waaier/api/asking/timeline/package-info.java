/** Every kind of fact on the way in and on the way out. */
@NullMarked
package nl.waaier.api.asking.timeline;

import org.jspecify.annotations.NullMarked;

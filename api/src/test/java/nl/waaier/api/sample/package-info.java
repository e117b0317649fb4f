/** The sample board. */
@NullMarked
package nl.waaier.api.sample;

import org.jspecify.annotations.NullMarked;

/** By what something is known again without being kept. */
@NullMarked
package nl.waaier.api.platform.hash;

import org.jspecify.annotations.NullMarked;

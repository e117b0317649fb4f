/** Who asks, and what they may see and do. */
@NullMarked
package nl.waaier.api.identity;

import org.jspecify.annotations.NullMarked;

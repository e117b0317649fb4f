/** Who asks, and what they may see and do. */
@NullMarked
package nl.waaier.api.platform.identity;

import org.jspecify.annotations.NullMarked;

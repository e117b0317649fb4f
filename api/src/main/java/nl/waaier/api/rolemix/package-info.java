/** Questions about the role mix. */
@NullMarked
package nl.waaier.api.rolemix;

import org.jspecify.annotations.NullMarked;

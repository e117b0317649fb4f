/** Questions about the role mix. */
@NullMarked
package nl.waaier.api.asking.rolemix;

import org.jspecify.annotations.NullMarked;

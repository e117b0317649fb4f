/** How often somebody may ask: per person, per board, and per address for those who are not known. */
@NullMarked
package nl.waaier.api.platform.identity.limits;

import org.jspecify.annotations.NullMarked;

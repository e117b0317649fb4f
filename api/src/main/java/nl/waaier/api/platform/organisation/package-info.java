/** A board's organisation, read from its own events. */
@NullMarked
package nl.waaier.api.platform.organisation;

import org.jspecify.annotations.NullMarked;

/** The event store and the command side on it, wired by hand. */
@NullMarked
package nl.waaier.api.platform.eventstore;

import org.jspecify.annotations.NullMarked;

/** Tests of the event store, on every database that it can be on. */
@NullMarked
package nl.waaier.api.platform.eventstore;

import org.jspecify.annotations.NullMarked;

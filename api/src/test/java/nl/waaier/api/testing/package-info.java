/** What tests of several parts share: databases, an event store without web. */
@NullMarked
package nl.waaier.api.testing;

import org.jspecify.annotations.NullMarked;

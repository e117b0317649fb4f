/** Rows about reading all events: replay, rebuild. */
@NullMarked
package nl.waaier.api.benchmark.read;

import org.jspecify.annotations.NullMarked;

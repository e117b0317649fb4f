/** The size of a whole country: a made-up staff of every board goes in, in three deliveries, and is asked. */
@NullMarked
package nl.waaier.api.benchmark.country;

import org.jspecify.annotations.NullMarked;

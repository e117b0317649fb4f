/** The stores that the benchmark measures on, and the bare engines under them. */
@NullMarked
package nl.waaier.api.benchmark.store;

import org.jspecify.annotations.NullMarked;

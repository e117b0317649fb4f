/** How the benchmark measures and tells: rounds, medians, percentiles, the table. */
@NullMarked
package nl.waaier.api.benchmark.measure;

import org.jspecify.annotations.NullMarked;

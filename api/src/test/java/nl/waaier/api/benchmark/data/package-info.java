/** The made-up boards that the benchmark measures with. */
@NullMarked
package nl.waaier.api.benchmark.data;

import org.jspecify.annotations.NullMarked;

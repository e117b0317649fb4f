/** Measures the product against the bare engines under it, on the same data in the same run; see docs/benchmark.md. */
@NullMarked
package nl.waaier.api.benchmark;

import org.jspecify.annotations.NullMarked;

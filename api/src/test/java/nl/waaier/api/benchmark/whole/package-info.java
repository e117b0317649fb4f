/** Rows about the product as a process: visible, started, in how much memory. */
@NullMarked
package nl.waaier.api.benchmark.whole;

import org.jspecify.annotations.NullMarked;

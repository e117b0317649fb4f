/** Rows about taking in: append, command, import. */
@NullMarked
package nl.waaier.api.benchmark.write;

import org.jspecify.annotations.NullMarked;

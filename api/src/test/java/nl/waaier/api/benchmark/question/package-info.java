/** Rows about questions over HTTP. */
@NullMarked
package nl.waaier.api.benchmark.question;

import org.jspecify.annotations.NullMarked;

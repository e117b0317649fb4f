/** The functiemix as asked for. */
@NullMarked
package nl.waaier.api.functiemix;

import org.jspecify.annotations.NullMarked;

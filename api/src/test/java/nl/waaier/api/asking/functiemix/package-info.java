/** The functiemix as asked for. */
@NullMarked
package nl.waaier.api.asking.functiemix;

import org.jspecify.annotations.NullMarked;

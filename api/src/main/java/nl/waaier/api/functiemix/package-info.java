/** Questions about the functiemix. */
@NullMarked
package nl.waaier.api.functiemix;

import org.jspecify.annotations.NullMarked;

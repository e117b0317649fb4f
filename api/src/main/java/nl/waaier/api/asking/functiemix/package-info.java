/** Questions about the functiemix. */
@NullMarked
package nl.waaier.api.asking.functiemix;

import org.jspecify.annotations.NullMarked;

/** The functiemix: teachers over salary scales, in fte, by DUO's definition. */
@NullMarked
package nl.waaier.projections.functiemix;

import org.jspecify.annotations.NullMarked;

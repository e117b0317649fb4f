/** Folds over events, the read models they fill, and the questions asked of them. */
@NullMarked
package nl.waaier.projections;

import org.jspecify.annotations.NullMarked;

/** What audits of promotions answer. */
@NullMarked
package nl.waaier.projections.promotion;

import org.jspecify.annotations.NullMarked;

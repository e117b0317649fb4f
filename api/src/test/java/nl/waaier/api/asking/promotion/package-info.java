/** What is told about promotions, and to whom. */
@NullMarked
package nl.waaier.api.asking.promotion;

import org.jspecify.annotations.NullMarked;

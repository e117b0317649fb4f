/** Which totals are told to those who may not see persons, so that nothing about one person can be worked out. */
@NullMarked
package nl.waaier.api.asking.published;

import org.jspecify.annotations.NullMarked;

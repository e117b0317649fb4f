/** What every route answers to every role, written down, so that two builds of the product can be compared. */
@NullMarked
package nl.waaier.api.answers;

import org.jspecify.annotations.NullMarked;

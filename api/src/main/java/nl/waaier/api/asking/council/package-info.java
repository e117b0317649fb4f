/** What participation councils said of what a board sets, and what is not in order about that. */
@NullMarked
package nl.waaier.api.asking.council;

import org.jspecify.annotations.NullMarked;

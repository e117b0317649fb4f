/** Takes in what a board hands in: the words that every part of an import shares. */
@NullMarked
package nl.waaier.api.importing;

import org.jspecify.annotations.NullMarked;

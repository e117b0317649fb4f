/** From bytes to fields: finds the records of a file, and what is wrong with their form. */
@NullMarked
package nl.waaier.api.importing.csv;

import org.jspecify.annotations.NullMarked;

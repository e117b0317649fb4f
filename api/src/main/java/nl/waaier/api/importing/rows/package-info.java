/** From fields to typed values, cleaned, with a reason for everything that is not taken. */
@NullMarked
package nl.waaier.api.importing.rows;

import org.jspecify.annotations.NullMarked;

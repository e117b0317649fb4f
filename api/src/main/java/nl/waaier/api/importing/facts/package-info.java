/** From the rows of one person to facts, and from decisions about facts back to rows. */
@NullMarked
package nl.waaier.api.importing.facts;

import org.jspecify.annotations.NullMarked;

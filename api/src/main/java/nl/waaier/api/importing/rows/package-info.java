/** What a row says: its values, and what is wrong with them. */
@NullMarked
package nl.waaier.api.importing.rows;

import org.jspecify.annotations.NullMarked;

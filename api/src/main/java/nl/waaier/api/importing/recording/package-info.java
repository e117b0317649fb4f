/** What becomes of what a row says: from the rows about a person or school to commands, and from decisions back to rows. */
@NullMarked
package nl.waaier.api.importing.recording;

import org.jspecify.annotations.NullMarked;

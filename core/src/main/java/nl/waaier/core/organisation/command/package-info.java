/** What one can ask to record about a board. */
@NullMarked
package nl.waaier.core.organisation.command;

import org.jspecify.annotations.NullMarked;

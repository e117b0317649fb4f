/** What an operator sees and does: how the views stand, rebuilding them, what waits. */
@NullMarked
package nl.waaier.api.operations;

import org.jspecify.annotations.NullMarked;

/** What an operator sees and does: how the read model stands, rebuilding it, who waits. */
@NullMarked
package nl.waaier.api.operations;

import org.jspecify.annotations.NullMarked;

/** What somebody has a right to per school year for the own development, what became of it, and the rules that a fact about it must keep. */
@NullMarked
package nl.waaier.core.ledger;

import org.jspecify.annotations.NullMarked;

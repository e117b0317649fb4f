/** Basic rights: the rule sets of a board, and what became of somebody's right in a school year. */
@NullMarked
package nl.waaier.api.asking.ledger;

import org.jspecify.annotations.NullMarked;

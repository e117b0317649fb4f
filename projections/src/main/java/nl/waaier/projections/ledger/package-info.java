/** Basic rights: somebody's account of a school year, and what it is made of. */
@NullMarked
package nl.waaier.projections.ledger;

import org.jspecify.annotations.NullMarked;

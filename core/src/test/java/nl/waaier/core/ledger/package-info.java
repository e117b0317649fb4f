@NullMarked
package nl.waaier.core.ledger;

import org.jspecify.annotations.NullMarked;

/** What becomes of the product when its stores are restored, each to another moment. */
@NullMarked
package nl.waaier.api.faults.restore;

import org.jspecify.annotations.NullMarked;

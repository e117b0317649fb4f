/** Several nodes on the same stores, and the read store away: what becomes of the views, and of who records meanwhile. */
@NullMarked
package nl.waaier.api.faults.nodes;

import org.jspecify.annotations.NullMarked;

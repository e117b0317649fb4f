/** What becomes of the views of the whole product: an event that cannot be applied, and a rebuild that is killed. */
@NullMarked
package nl.waaier.api.faults.views;

import org.jspecify.annotations.NullMarked;

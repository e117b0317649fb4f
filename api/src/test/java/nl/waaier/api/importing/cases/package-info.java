/** Deliveries as real offices make them: per case what was handed in, what comes of it, and the cases next to it. */
@NullMarked
package nl.waaier.api.importing.cases;

import org.jspecify.annotations.NullMarked;

/** Deliveries as offices really make them, and what is right. */
@NullMarked
package nl.waaier.api.importing.cases;

import org.jspecify.annotations.NullMarked;

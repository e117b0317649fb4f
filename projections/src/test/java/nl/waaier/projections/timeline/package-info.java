/** What a timeline shows. */
@NullMarked
package nl.waaier.projections.timeline;

import org.jspecify.annotations.NullMarked;

/** The timeline: one teacher's path, fact by fact. */
@NullMarked
package nl.waaier.projections.timeline;

import org.jspecify.annotations.NullMarked;

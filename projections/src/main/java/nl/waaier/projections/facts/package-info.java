/** What is known about one teacher, since when: the fold that every view shares, and its form as a document. */
@NullMarked
package nl.waaier.projections.facts;

import org.jspecify.annotations.NullMarked;

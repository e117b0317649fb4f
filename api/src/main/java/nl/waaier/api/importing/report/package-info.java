/** What is told back about a delivery: counts, and the rows that were not taken in with the reasons. */
@NullMarked
package nl.waaier.api.importing.report;

import org.jspecify.annotations.NullMarked;

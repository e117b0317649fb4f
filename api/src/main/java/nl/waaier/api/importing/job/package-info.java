/** An import as a job: sorted, worked through in small transactions, resumed after a kill. */
@NullMarked
package nl.waaier.api.importing.job;

import org.jspecify.annotations.NullMarked;

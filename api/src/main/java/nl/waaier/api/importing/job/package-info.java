/** An import as a job: cut up, worked through in small transactions, resumed after a kill. */
@NullMarked
package nl.waaier.api.importing.job;

import org.jspecify.annotations.NullMarked;

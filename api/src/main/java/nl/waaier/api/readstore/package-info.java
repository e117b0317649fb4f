/** The read store that this run uses: a configured MongoDB, or the embedded one. */
@NullMarked
package nl.waaier.api.readstore;

import org.jspecify.annotations.NullMarked;

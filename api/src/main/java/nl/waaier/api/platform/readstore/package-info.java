/** The read store that this run uses: a configured MongoDB, or the embedded one. */
@NullMarked
package nl.waaier.api.platform.readstore;

import org.jspecify.annotations.NullMarked;

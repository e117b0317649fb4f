/** Packs, and everything that can be done to them. */
@NullMarked
package nl.waaier.api.evidence.format;

import org.jspecify.annotations.NullMarked;

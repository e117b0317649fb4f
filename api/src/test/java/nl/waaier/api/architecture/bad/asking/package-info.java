/** Part of a bad example. */
@NullMarked
package nl.waaier.api.architecture.bad.asking;

import org.jspecify.annotations.NullMarked;

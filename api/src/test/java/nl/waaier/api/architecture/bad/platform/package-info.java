/** Part of a bad example. */
@NullMarked
package nl.waaier.api.architecture.bad.platform;

import org.jspecify.annotations.NullMarked;

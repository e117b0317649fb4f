/** Part of a bad example. */
@NullMarked
package nl.waaier.api.architecture.bad.recording;

import org.jspecify.annotations.NullMarked;

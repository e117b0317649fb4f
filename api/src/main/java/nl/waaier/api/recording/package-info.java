/** Sending a command in somebody's name. */
@NullMarked
package nl.waaier.api.recording;

import org.jspecify.annotations.NullMarked;

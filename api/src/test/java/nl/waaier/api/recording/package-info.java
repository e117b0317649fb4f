/** In whose name commands are sent. */
@NullMarked
package nl.waaier.api.recording;

import org.jspecify.annotations.NullMarked;

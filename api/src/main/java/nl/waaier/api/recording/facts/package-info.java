/** Recording, replacing and retracting facts by hand, each once. */
@NullMarked
package nl.waaier.api.recording.facts;

import org.jspecify.annotations.NullMarked;

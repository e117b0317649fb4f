@NullMarked
package nl.waaier.api.recording.facts;

import org.jspecify.annotations.NullMarked;

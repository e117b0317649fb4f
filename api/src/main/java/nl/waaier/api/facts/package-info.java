/** Recording, replacing and retracting facts by hand, each once. */
@NullMarked
package nl.waaier.api.facts;

import org.jspecify.annotations.NullMarked;

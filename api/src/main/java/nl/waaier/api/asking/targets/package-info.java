/** What a board agreed about its functiemix, and how far it is reached. */
@NullMarked
package nl.waaier.api.asking.targets;

import org.jspecify.annotations.NullMarked;

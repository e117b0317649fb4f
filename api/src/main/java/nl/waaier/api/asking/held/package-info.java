/** Everything that is held about somebody, told to that person; and what they ask to be put right in it. */
@NullMarked
package nl.waaier.api.asking.held;

import org.jspecify.annotations.NullMarked;

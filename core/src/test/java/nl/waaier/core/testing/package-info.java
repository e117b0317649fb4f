/** Words in which tests of all modules tell what happened to a teacher. */
@NullMarked
package nl.waaier.core.testing;

import org.jspecify.annotations.NullMarked;

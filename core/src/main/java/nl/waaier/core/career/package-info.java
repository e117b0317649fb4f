/** Holdings of roles as they follow from the facts, and the rules that a fact about one must keep. */
@NullMarked
package nl.waaier.core.career;

import org.jspecify.annotations.NullMarked;

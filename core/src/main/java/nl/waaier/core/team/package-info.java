/** Who is a member of which team, as it follows from the facts, and the rules that a fact about it must keep. */
@NullMarked
package nl.waaier.core.team;

import org.jspecify.annotations.NullMarked;

/** Arbeidsrelaties as they follow from the facts, and the rules that a fact about one must keep. */
@NullMarked
package nl.waaier.core.appointment;

import org.jspecify.annotations.NullMarked;

/** Evidence packs: the events of a promotion trajectory, or of all in a period, as a file that proves to be whole. */
@NullMarked
package nl.waaier.api.asking.evidence;

import org.jspecify.annotations.NullMarked;

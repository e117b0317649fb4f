/** Which events belong to a pack, and the key it is signed with. */
@NullMarked
package nl.waaier.api.asking.evidence;

import org.jspecify.annotations.NullMarked;

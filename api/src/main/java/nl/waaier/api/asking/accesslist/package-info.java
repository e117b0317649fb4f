/** The access list: who was shown whom. It is noted before an answer is given, and read by the persons and by the privacy officer. */
@NullMarked
package nl.waaier.api.asking.accesslist;

import org.jspecify.annotations.NullMarked;

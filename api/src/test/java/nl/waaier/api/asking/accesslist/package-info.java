/** The table of who was shown whom. */
@NullMarked
package nl.waaier.api.asking.accesslist;

import org.jspecify.annotations.NullMarked;

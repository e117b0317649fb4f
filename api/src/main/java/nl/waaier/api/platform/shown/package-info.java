/** Whom an answer shows: gathered while it is made, and noted on the access list before it is given. */
@NullMarked
package nl.waaier.api.platform.shown;

import org.jspecify.annotations.NullMarked;

/** Paths through careers: how a staff moved in a school year, and what colleagues took up next. */
@NullMarked
package nl.waaier.api.asking.paths;

import org.jspecify.annotations.NullMarked;

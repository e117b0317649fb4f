/** One teacher: what was recorded, and what may be recorded next. */
@NullMarked
package nl.waaier.core.teacher;

import org.jspecify.annotations.NullMarked;

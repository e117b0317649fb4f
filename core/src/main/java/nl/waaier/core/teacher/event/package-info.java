/** What can be recorded about one teacher, forever: plain records that import nothing of the deciding side. */
@NullMarked
package nl.waaier.core.teacher.event;

import org.jspecify.annotations.NullMarked;

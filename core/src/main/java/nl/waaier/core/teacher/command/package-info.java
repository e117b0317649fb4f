/** What one can ask to record about a teacher. */
@NullMarked
package nl.waaier.core.teacher.command;

import org.jspecify.annotations.NullMarked;

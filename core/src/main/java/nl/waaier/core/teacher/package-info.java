/**
 * One teacher: what was recorded, and what may be recorded next. To read it: {@link nl.waaier.core.teacher.Teacher} takes
 * commands, {@code TeacherDecisions} decides about one fact by {@code FactRules}, and {@code ImportDecider} about a whole
 * delivery; both know the past by {@link nl.waaier.core.teacher.TeacherFile}.
 */
@NullMarked
package nl.waaier.core.teacher;

import org.jspecify.annotations.NullMarked;

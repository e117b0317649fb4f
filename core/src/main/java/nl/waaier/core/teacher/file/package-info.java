/**
 * The file of a teacher: everything on record about one person, each fact with its two clocks and who recorded it. The
 * one fold over a teacher's events; rules and questions are pure functions of it.
 */
@NullMarked
package nl.waaier.core.teacher.file;

import org.jspecify.annotations.NullMarked;

/**
 * What Waaier knows about boards and teachers, as events. To read it: {@code shared} has the words, {@code teacher.event}
 * and {@code organisation.event} what can be recorded, {@code appointment} and {@code career} what follows from facts and
 * which rules they keep, {@code teacher} and {@code organisation} how a command is decided.
 */
@NullMarked
package nl.waaier.core;

import org.jspecify.annotations.NullMarked;

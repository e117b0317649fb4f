/** What Waaier knows about boards and teachers, as events. */
@NullMarked
package nl.waaier.core;

import org.jspecify.annotations.NullMarked;

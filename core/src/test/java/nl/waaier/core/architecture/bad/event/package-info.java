/** An event that breaks the rules. */
@NullMarked
package nl.waaier.core.architecture.bad.event;

import org.jspecify.annotations.NullMarked;

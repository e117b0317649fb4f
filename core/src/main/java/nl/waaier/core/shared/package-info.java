/** Values that every part of the core speaks in: identifiers, scales, stages, exact amounts, and the idea of a rule. */
@NullMarked
package nl.waaier.core.shared;

import org.jspecify.annotations.NullMarked;

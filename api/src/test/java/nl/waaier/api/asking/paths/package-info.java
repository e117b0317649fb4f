/** What is told of flows in numbers. */
@NullMarked
package nl.waaier.api.asking.paths;

import org.jspecify.annotations.NullMarked;

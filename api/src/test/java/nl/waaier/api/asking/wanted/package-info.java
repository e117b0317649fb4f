/** What is told of wanted roles in numbers. */
@NullMarked
package nl.waaier.api.asking.wanted;

import org.jspecify.annotations.NullMarked;

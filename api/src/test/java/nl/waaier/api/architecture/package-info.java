/** What the parts of the product may know of each other. */
@NullMarked
package nl.waaier.api.architecture;

import org.jspecify.annotations.NullMarked;

/** What the code as a whole must keep. */
@NullMarked
package nl.waaier.core.architecture;

import org.jspecify.annotations.NullMarked;

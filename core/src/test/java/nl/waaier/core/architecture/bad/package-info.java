/** Classes that break the rules, so that a test can show that the rules notice. */
@NullMarked
package nl.waaier.core.architecture.bad;

import org.jspecify.annotations.NullMarked;

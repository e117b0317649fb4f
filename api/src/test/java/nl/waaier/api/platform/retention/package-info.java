/** What is kept for a time goes when that is over. */
@NullMarked
package nl.waaier.api.platform.retention;

import org.jspecify.annotations.NullMarked;

/** For how long what is kept is kept. */
@NullMarked
package nl.waaier.api.platform.retention;

import org.jspecify.annotations.NullMarked;

/** Tests of the person package. */
@NullMarked
package nl.waaier.api.platform.rights;

import org.jspecify.annotations.NullMarked;

/** Tests of the organisation package. */
@NullMarked
package nl.waaier.api.platform.organisation;

import org.jspecify.annotations.NullMarked;

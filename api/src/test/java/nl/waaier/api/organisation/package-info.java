/** Tests of the organisation package. */
@NullMarked
package nl.waaier.api.organisation;

import org.jspecify.annotations.NullMarked;

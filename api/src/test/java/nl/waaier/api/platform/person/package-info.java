/** Tests of the person package. */
@NullMarked
package nl.waaier.api.platform.person;

import org.jspecify.annotations.NullMarked;

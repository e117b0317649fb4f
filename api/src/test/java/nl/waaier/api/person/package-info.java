/** Tests of the person package. */
@NullMarked
package nl.waaier.api.person;

import org.jspecify.annotations.NullMarked;

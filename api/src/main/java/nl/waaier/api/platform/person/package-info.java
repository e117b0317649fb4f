/** The person register: the only place that knows who a teacher is. */
@NullMarked
package nl.waaier.api.platform.person;

import org.jspecify.annotations.NullMarked;

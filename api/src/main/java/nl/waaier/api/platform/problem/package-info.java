/** How every refusal and failure is told: problem details, in Dutch with English beside it. */
@NullMarked
package nl.waaier.api.platform.problem;

import org.jspecify.annotations.NullMarked;

/** The statement of duties: what one teacher did on a reference date, with the evidence. */
@NullMarked
package nl.waaier.api.asking.duties;

import org.jspecify.annotations.NullMarked;

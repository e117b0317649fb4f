/** Looking ahead: a question with assumptions, of which nothing is recorded. */
@NullMarked
package nl.waaier.api.outlook;

import org.jspecify.annotations.NullMarked;

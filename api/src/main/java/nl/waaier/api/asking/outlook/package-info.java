/** Looking ahead: a question with assumptions, of which nothing is recorded. */
@NullMarked
package nl.waaier.api.asking.outlook;

import org.jspecify.annotations.NullMarked;

/** Who may see and do what of a board: accounts, the rights given to them, and the first of them. */
@NullMarked
package nl.waaier.api.asking.rights;

import org.jspecify.annotations.NullMarked;

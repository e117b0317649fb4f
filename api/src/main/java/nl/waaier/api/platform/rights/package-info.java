/** Accounts, and what those who sign in with them may see and do by rights that their board gave them. */
@NullMarked
package nl.waaier.api.platform.rights;

import org.jspecify.annotations.NullMarked;

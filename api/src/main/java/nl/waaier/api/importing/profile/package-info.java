/** From the columns of an office to ours: profiles, and tables read by them. */
@NullMarked
package nl.waaier.api.importing.profile;

import org.jspecify.annotations.NullMarked;

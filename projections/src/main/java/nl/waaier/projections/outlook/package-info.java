/** Looking ahead: how things will stand on a coming day by what is recorded, and by what one assumes besides. */
@NullMarked
package nl.waaier.projections.outlook;

import org.jspecify.annotations.NullMarked;

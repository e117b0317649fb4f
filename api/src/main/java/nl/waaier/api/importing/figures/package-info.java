/** Which published figures a delivery would move, told by a dry run. */
@NullMarked
package nl.waaier.api.importing.figures;

import org.jspecify.annotations.NullMarked;

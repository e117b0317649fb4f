/** Evidence packs from the command line. Nothing here starts the product. */
@NullMarked
package nl.waaier.api.evidence.cli;

import org.jspecify.annotations.NullMarked;

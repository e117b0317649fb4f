/** A delivery on disk: a folder or a zip, whose names and sizes are not trusted. */
@NullMarked
package nl.waaier.api.importing.source;

import org.jspecify.annotations.NullMarked;

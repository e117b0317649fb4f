/** What reads a delivery: a folder or zip whose names and sizes are not trusted, and the rows of its files. */
@NullMarked
package nl.waaier.api.importing.files;

import org.jspecify.annotations.NullMarked;

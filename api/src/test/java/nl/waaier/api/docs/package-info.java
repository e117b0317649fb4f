/** The documentation and the project's own files, held against each other. */
@NullMarked
package nl.waaier.api.docs;

import org.jspecify.annotations.NullMarked;

/** The pages as people use them: by hand over HTTP, and in a real browser. */
@NullMarked
package nl.waaier.api.pages;

import org.jspecify.annotations.NullMarked;

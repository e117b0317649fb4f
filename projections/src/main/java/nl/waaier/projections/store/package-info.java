/** Where views are kept: collections by generation, the position beside the documents, and the processors that fill them. */
@NullMarked
package nl.waaier.projections.store;

import org.jspecify.annotations.NullMarked;

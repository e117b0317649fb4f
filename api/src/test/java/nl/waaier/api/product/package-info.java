/** The whole product, started for real and asked over HTTP. */
@NullMarked
package nl.waaier.api.product;

import org.jspecify.annotations.NullMarked;

/** The product: what runs, what it listens to, and the stores it runs on. */
@NullMarked
package nl.waaier.api;

import org.jspecify.annotations.NullMarked;

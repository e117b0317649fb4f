@NullMarked
package nl.waaier.api.readstore;

import org.jspecify.annotations.NullMarked;

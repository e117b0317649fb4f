@NullMarked
package nl.waaier.api.platform.readstore;

import org.jspecify.annotations.NullMarked;

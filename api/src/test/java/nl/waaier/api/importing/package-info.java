@NullMarked
package nl.waaier.api.importing;

import org.jspecify.annotations.NullMarked;

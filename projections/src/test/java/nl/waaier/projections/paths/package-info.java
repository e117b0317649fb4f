@NullMarked
package nl.waaier.projections.paths;

import org.jspecify.annotations.NullMarked;

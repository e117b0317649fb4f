@NullMarked
package nl.waaier.projections.wanted;

import org.jspecify.annotations.NullMarked;

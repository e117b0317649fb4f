@NullMarked
package nl.waaier.projections.outlook;

import org.jspecify.annotations.NullMarked;

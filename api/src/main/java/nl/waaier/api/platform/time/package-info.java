/** Dates and moments as callers write them, in bodies, parameters and tokens alike. */
@NullMarked
package nl.waaier.api.platform.time;

import org.jspecify.annotations.NullMarked;

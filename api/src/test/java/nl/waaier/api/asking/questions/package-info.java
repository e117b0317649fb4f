/** How questions are read, and what every handler of one keeps to. */
@NullMarked
package nl.waaier.api.asking.questions;

import org.jspecify.annotations.NullMarked;

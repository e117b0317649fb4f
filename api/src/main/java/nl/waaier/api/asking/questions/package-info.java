/** What questions have in common: reference dates, moments of knowing, positions, pages, names. */
@NullMarked
package nl.waaier.api.asking.questions;

import org.jspecify.annotations.NullMarked;

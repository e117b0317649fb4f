/** What all pages have in common: their frame, their language, how dates are asked for, and how a refusal looks. */
@NullMarked
package nl.waaier.api.platform.pages;

import org.jspecify.annotations.NullMarked;

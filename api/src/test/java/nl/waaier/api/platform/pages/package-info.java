@NullMarked
package nl.waaier.api.platform.pages;

import org.jspecify.annotations.NullMarked;

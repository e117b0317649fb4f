@NullMarked
package nl.waaier.api.facts;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.waaier.api.importing.facts;

import org.jspecify.annotations.NullMarked;

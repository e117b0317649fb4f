@NullMarked
package nl.waaier.api.importing.csv;

import org.jspecify.annotations.NullMarked;

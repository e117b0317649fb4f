@NullMarked
package nl.waaier.api.importing.rows;

import org.jspecify.annotations.NullMarked;

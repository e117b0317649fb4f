@NullMarked
package nl.waaier.api.importing.source;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.waaier.api.importing.files;

import org.jspecify.annotations.NullMarked;

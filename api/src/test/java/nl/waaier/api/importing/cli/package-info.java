@NullMarked
package nl.waaier.api.importing.cli;

import org.jspecify.annotations.NullMarked;

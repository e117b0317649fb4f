@NullMarked
package nl.waaier.api.importing.recording;

import org.jspecify.annotations.NullMarked;

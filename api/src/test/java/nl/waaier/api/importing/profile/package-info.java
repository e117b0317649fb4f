@NullMarked
package nl.waaier.api.importing.profile;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.waaier.api.importing.job;

import org.jspecify.annotations.NullMarked;

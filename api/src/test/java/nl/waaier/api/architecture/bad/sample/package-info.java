@NullMarked
package nl.waaier.api.architecture.bad.sample;

import org.jspecify.annotations.NullMarked;

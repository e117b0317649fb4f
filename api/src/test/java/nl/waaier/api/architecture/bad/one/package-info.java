@NullMarked
package nl.waaier.api.architecture.bad.one;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.waaier.api.architecture.bad.two;

import org.jspecify.annotations.NullMarked;

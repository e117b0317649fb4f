@NullMarked
package nl.waaier.api.identity.limits;

import org.jspecify.annotations.NullMarked;

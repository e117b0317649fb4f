@NullMarked
package nl.waaier.api.platform.identity.limits;

import org.jspecify.annotations.NullMarked;

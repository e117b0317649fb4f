package nl.waaier.core.shared;

import org.jspecify.annotations.Nullable;

/**
 * Refuses records that are not whole. The compiler keeps our own code from building one, but stored or received JSON in
 * which a property is missing gives null.
 */
public final class Required {

    private Required() {}

    /**
     * Refuses null.
     *
     * @param values the values of components that may not be null, in the order of the record
     * @throws NullPointerException when one of them is null, saying which (counted from 1)
     */
    public static void all(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                throw new NullPointerException("required value " + (i + 1) + " is missing");
            }
        }
    }
}

package nl.waaier.core.shared;

import java.math.BigDecimal;

/**
 * How much support or facilitation (omvang).
 *
 * @param quantity more than zero, at most four decimals, at most {@value #MAX}
 * @param unit what it is counted in
 */
public record Amount(BigDecimal quantity, AmountUnit unit) {

    /** The largest amount that is believed. */
    public static final long MAX = 10_000_000;

    /** @throws IllegalArgumentException when the quantity is out of bounds */
    public Amount {
        Required.all(quantity, unit);
        // Equal amounts must be equal records: 8 and 8.0 are the same.
        quantity = quantity.signum() == 0 ? BigDecimal.ZERO : quantity.stripTrailingZeros();
        if (quantity.signum() <= 0 || quantity.scale() > 4 || quantity.compareTo(BigDecimal.valueOf(MAX)) > 0) {
            throw new IllegalArgumentException("not more than 0, over " + MAX + ", or more than 4 decimals");
        }
        if (quantity.scale() < 0) {
            quantity = quantity.setScale(0);
        }
    }
}

package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much support or facilitation (omvang).
 *
 * @param quantity more than zero, at most four decimals, at most {@value #MAX}
 * @param unit what it is counted in
 * @param per for how long that is; null where that is not told, and for fte, which is so all the time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Amount(
        BigDecimal quantity, AmountUnit unit, @Nullable AmountPeriod per) {

    /** The largest amount that is believed. */
    public static final long MAX = 10_000_000;

    /** An amount of which nobody tells for how long it is. */
    public Amount(BigDecimal quantity, AmountUnit unit) {
        this(quantity, unit, null);
    }

    /** @throws IllegalArgumentException when the quantity is out of bounds, or an fte is told to be for a time */
    public Amount {
        Required.all(quantity, unit);
        // Equal amounts must be equal records: 8 and 8.0 are the same.
        quantity = quantity.signum() == 0 ? BigDecimal.ZERO : quantity.stripTrailingZeros();
        if (quantity.signum() <= 0 || quantity.scale() > 4 || quantity.compareTo(BigDecimal.valueOf(MAX)) > 0) {
            throw new IllegalArgumentException("not more than 0, over " + MAX + ", or more than 4 decimals");
        }
        if (unit == AmountUnit.FTE && per != null) {
            throw new IllegalArgumentException("fte is for no time of its own");
        }
        if (quantity.scale() < 0) {
            quantity = quantity.setScale(0);
        }
    }
}

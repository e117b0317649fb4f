package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * A part of a whole in percent, exact to one decimal as shares of the functiemix are published.
 *
 * @param tenths tenths of a percent, 0 to {@value #WHOLE}
 */
public record Percentage(int tenths) implements Comparable<Percentage> {

    /** All of it, in tenths of a percent. */
    public static final int WHOLE = 1000;

    /** Decimals of a percentage in requests and answers. */
    public static final int DECIMALS = 1;

    /** @throws IllegalArgumentException when it is less than nothing, or more than the whole */
    public Percentage {
        if (tenths < 0 || tenths > WHOLE) {
            throw new IllegalArgumentException("not 0 to 100 percent");
        }
    }

    /**
     * Reads a decimal number of percents.
     *
     * @throws IllegalArgumentException when it has more than one decimal, or is not 0 to 100
     */
    @JsonCreator
    public static Percentage of(BigDecimal percent) {
        // Asked before rescaling: a few characters such as 1E999999999 would otherwise fill the memory with zeros.
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(WHOLE, DECIMALS)) > 0) {
            throw new IllegalArgumentException("not 0 to 100 percent");
        }
        BigDecimal plain = percent.stripTrailingZeros();
        if (plain.scale() > DECIMALS) {
            throw new IllegalArgumentException("more than one decimal");
        }
        return new Percentage(plain.setScale(DECIMALS).unscaledValue().intValueExact());
    }

    /** The decimal number of percents, always with one decimal. */
    @JsonValue
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(tenths, DECIMALS);
    }

    @Override
    public int compareTo(Percentage other) {
        return Integer.compare(tenths, other.tenths);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}

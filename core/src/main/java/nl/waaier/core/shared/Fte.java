package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * A part of a full-time job, exact to the ten-thousandth as DUO counts it. Never floating point.
 *
 * @param tenThousandths 10,000 is one full-time job; sums may exceed it, differences may be negative
 */
public record Fte(long tenThousandths) implements Comparable<Fte> {

    /** Decimals of an fte in files and answers. */
    public static final int DECIMALS = 4;

    /** Digits before the point that surely fit. */
    private static final int MAX_DIGITS = 14;

    /** Nothing. */
    public static final Fte ZERO = new Fte(0);

    /**
     * Reads a decimal number.
     *
     * @throws ArithmeticException when the number has more than four decimals or is out of range
     */
    @JsonCreator
    public static Fte of(BigDecimal fte) {
        // Asked before rescaling: a few characters such as 1E999999999 would otherwise fill the memory with zeros.
        if ((long) fte.precision() - fte.scale() > MAX_DIGITS) {
            throw new ArithmeticException("out of range");
        }
        return new Fte(fte.setScale(DECIMALS).unscaledValue().longValueExact());
    }

    /** The decimal number, always with four decimals. */
    @JsonValue
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(tenThousandths, DECIMALS);
    }

    /** The sum of both. */
    public Fte plus(Fte other) {
        return new Fte(Math.addExact(tenThousandths, other.tenThousandths));
    }

    /** What is left after taking the other away; negative when that is more. */
    public Fte minus(Fte other) {
        return new Fte(Math.subtractExact(tenThousandths, other.tenThousandths));
    }

    @Override
    public int compareTo(Fte other) {
        return Long.compare(tenThousandths, other.tenThousandths);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}

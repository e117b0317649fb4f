package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;

/**
 * An amount of time and money of basic rights: exact, with at most four decimals. Never floating point.
 *
 * @param hours clock hours (klokuren); negative in what is overdrawn
 * @param euros euros; negative in what is overdrawn
 */
public record HoursAndEuros(BigDecimal hours, BigDecimal euros) {

    /** Decimals that are kept. */
    public static final int DECIMALS = 4;

    /** The largest amount of either that is believed. */
    public static final long MAX = 10_000_000;

    /** Nothing. */
    public static final HoursAndEuros NONE = new HoursAndEuros(BigDecimal.ZERO, BigDecimal.ZERO);

    /** @throws IllegalArgumentException when either has more than four decimals, or is larger than {@value #MAX} */
    public HoursAndEuros {
        Required.all(hours, euros);
        hours = plain(hours);
        euros = plain(euros);
    }

    /** Equal amounts must be equal records: 8 and 8.0 are the same. */
    private static BigDecimal plain(BigDecimal number) {
        // Asked before rescaling: a few characters such as 1E999999999 would otherwise fill the memory with zeros.
        if (number.abs().compareTo(BigDecimal.valueOf(MAX)) > 0) {
            throw new IllegalArgumentException("more than " + MAX);
        }
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (stripped.scale() > DECIMALS) {
            throw new IllegalArgumentException("more than " + DECIMALS + " decimals");
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * An amount that somebody tells: some hours, some euros, or both, and neither below nothing.
     *
     * @throws IllegalArgumentException when it is none
     */
    public HoursAndEuros requireSome() {
        if (hours.signum() < 0 || euros.signum() < 0 || equals(NONE)) {
            throw new IllegalArgumentException("neither hours nor euros, or less than none");
        }
        return this;
    }

    /** The sum of both. */
    public HoursAndEuros plus(HoursAndEuros other) {
        return new HoursAndEuros(hours.add(other.hours), euros.add(other.euros));
    }

    /** What is left after taking the other away; negative where that is more. */
    public HoursAndEuros minus(HoursAndEuros other) {
        return new HoursAndEuros(hours.subtract(other.hours), euros.subtract(other.euros));
    }

    /** The smaller number of hours, and the smaller number of euros. */
    public HoursAndEuros min(HoursAndEuros other) {
        return new HoursAndEuros(hours.min(other.hours), euros.min(other.euros));
    }

    /** The larger number of hours, and the larger number of euros. */
    public HoursAndEuros max(HoursAndEuros other) {
        return new HoursAndEuros(hours.max(other.hours), euros.max(other.euros));
    }

    /** Whether hours or euros are fewer than those of the other. */
    public boolean isShortOf(HoursAndEuros other) {
        return hours.compareTo(other.hours) < 0 || euros.compareTo(other.euros) < 0;
    }

    /** Whether there are neither hours nor euros. */
    @JsonIgnore
    public boolean isNone() {
        return equals(NONE);
    }
}

package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** What an amount of support or facilitation is counted in (eenheid). */
public enum AmountUnit {
    /** Hours of support. */
    UUR("uur"),
    /** Clock hours (of 60 minutes) of time to do the role. */
    KLOKUUR("klokuur"),
    /** Euros. */
    EURO("euro"),
    /** Full-time equivalents. */
    FTE("fte");

    private static final Wire<AmountUnit> WIRE = Wire.of(values(), AmountUnit::word);

    private final String word;

    AmountUnit(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<AmountUnit> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static AmountUnit of(String word) {
        return WIRE.get(word);
    }
}

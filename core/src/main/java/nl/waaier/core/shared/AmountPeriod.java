package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** For how long an amount of support or facilitation is (per). */
public enum AmountPeriod {
    /** Each school year, 1 August until 31 July. */
    SCHOOLJAAR("schooljaar"),
    /** Each week. */
    WEEK("week"),
    /** Once, for the whole time. */
    EENMALIG("eenmalig");

    private static final Wire<AmountPeriod> WIRE = Wire.of(values(), AmountPeriod::word);

    private final String word;

    AmountPeriod(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<AmountPeriod> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static AmountPeriod of(String word) {
        return WIRE.get(word);
    }
}

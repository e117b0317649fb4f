package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** Which way a change of scale goes. */
public enum ScaleDirection {
    /** Up: a promotion (bevordering). */
    HOGER("hoger"),
    /** Down: a demotion (terugplaatsing). */
    LAGER("lager"),
    /** Sideways: to the same scale, whatever it is called. */
    GELIJK("gelijk"),
    /** Between scales that are not on one ladder. */
    ANDERS("anders");

    private static final Wire<ScaleDirection> WIRE = Wire.of(values(), ScaleDirection::word);

    private final String word;

    ScaleDirection(String word) {
        this.word = word;
    }

    /** The Dutch word in requests, answers and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<ScaleDirection> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static ScaleDirection of(String word) {
        return WIRE.get(word);
    }
}

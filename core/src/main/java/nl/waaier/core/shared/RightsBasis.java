package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** On what a rule set of basic rights rests (grondslag). */
public enum RightsBasis {
    /** The collective agreement: what nobody gets less than. */
    CAO("cao"),
    /** The board's own decision, which gives more. */
    BESTUUR("bestuur");

    private static final Wire<RightsBasis> WIRE = Wire.of(values(), RightsBasis::word);

    private final String word;

    RightsBasis(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<RightsBasis> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static RightsBasis of(String word) {
        return WIRE.get(word);
    }
}

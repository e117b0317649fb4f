package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What became of an ambition. */
public enum AmbitionOutcome {
    /** It came true. */
    BEREIKT("bereikt"),
    /** It was let go. */
    LOSGELATEN("losgelaten"),
    /** It went on as part of a plan. */
    IN_PLAN("in-plan");

    private static final Wire<AmbitionOutcome> WIRE = Wire.of(values(), AmbitionOutcome::word);

    private final String word;

    AmbitionOutcome(String word) {
        this.word = word;
    }

    /** The Dutch word in requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static AmbitionOutcome of(String word) {
        return WIRE.get(word);
    }
}

package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** From which side somebody looks at the own work. */
public enum ReflectionAngle {
    /** What was done. */
    HANDELINGEN("handelingen"),
    /** What is good, and why. */
    NORMATIVITEIT("normativiteit"),
    /** The own attitude. */
    HOUDING("houding"),
    /** What there is to learn. */
    LEERVRAAG("leervraag");

    private static final Wire<ReflectionAngle> WIRE = Wire.of(values(), ReflectionAngle::word);

    private final String word;

    ReflectionAngle(String word) {
        this.word = word;
    }

    /** The Dutch word in requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static ReflectionAngle of(String word) {
        return WIRE.get(word);
    }
}

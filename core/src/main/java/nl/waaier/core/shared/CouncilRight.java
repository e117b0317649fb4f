package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** In what right a participation council is heard. */
public enum CouncilRight {
    /** It is talked with. */
    OVERLEG("overleg"),
    /** It advises. */
    ADVIES("advies"),
    /** Without its consent it may not be done. */
    INSTEMMING("instemming");

    private static final Wire<CouncilRight> WIRE = Wire.of(values(), CouncilRight::word);

    private final String word;

    CouncilRight(String word) {
        this.word = word;
    }

    /** The Dutch word in requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static CouncilRight of(String word) {
        return WIRE.get(word);
    }
}

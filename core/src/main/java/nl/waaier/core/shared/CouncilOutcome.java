package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a participation council came to. */
public enum CouncilOutcome {
    /** It consented, advised in favour, or agreed. */
    AKKOORD("akkoord"),
    /** It did not, or no longer. */
    NIET_AKKOORD("niet-akkoord");

    private static final Wire<CouncilOutcome> WIRE = Wire.of(values(), CouncilOutcome::word);

    private final String word;

    CouncilOutcome(String word) {
        this.word = word;
    }

    /** The Dutch word in requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static CouncilOutcome of(String word) {
        return WIRE.get(word);
    }
}

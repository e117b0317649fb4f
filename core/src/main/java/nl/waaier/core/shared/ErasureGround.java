package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** On what ground somebody is erased. */
public enum ErasureGround {
    /** The person asked for it (AVG art. 17). */
    VERZOEK("verzoek"),
    /** The time for which the board keeps it is over. */
    BEWAARTERMIJN("bewaartermijn"),
    /** It should never have been kept. */
    ONTERECHT("onterecht");

    private static final Wire<ErasureGround> WIRE = Wire.of(values(), ErasureGround::word);

    private final String word;

    ErasureGround(String word) {
        this.word = word;
    }

    /** The Dutch word in requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static ErasureGround of(String word) {
        return WIRE.get(word);
    }
}

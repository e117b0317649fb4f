package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The system of labels a scale belongs to; the same label means another function in another system. */
public enum ScaleSystem {
    /** LA..LE and LX: VO and MBO, and primary education until 31 August 2018. */
    LA_LE("la-le"),
    /** L10..L13: primary education from 1 September 2018 until 31 December 2021. */
    L10_L13("l10-l13"),
    /** LB..LE in primary education from 1 January 2022. */
    LB_LD_PO("lb-ld-po"),
    /** Numbered scales, such as 9..13. */
    NUMERIEK("numeriek"),
    /** Any other scale, such as those of directors. */
    OVERIG("overig");

    private static final Wire<ScaleSystem> WIRE = Wire.of(values(), ScaleSystem::word);

    private final String word;

    ScaleSystem(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<ScaleSystem> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static ScaleSystem of(String word) {
        return WIRE.get(word);
    }
}

package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The sector of a school, by DUO's codes. */
public enum Sector {
    /** Primary education (basisonderwijs). */
    BO("BO"),
    /** Special (primary) education: sbo, so and vso. */
    SBO("SBO"),
    /** Secondary education. */
    VO("VO"),
    /** Vocational education. */
    MBO("MBO");

    private static final Wire<Sector> WIRE = Wire.of(values(), Sector::word);

    private final String word;

    Sector(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** Primary education, under one collective agreement (CAO PO). */
    public boolean isPrimary() {
        return this == BO || this == SBO;
    }

    /** The value with this word, if there is one. */
    public static Optional<Sector> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static Sector of(String word) {
        return WIRE.get(word);
    }
}

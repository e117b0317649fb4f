package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** Why an appointment began, changed or ended (reden). */
public enum ChangeKind {
    /** Hired. */
    AANNAME("aanname"),
    /** Other fte. */
    OMVANG("omvang"),
    /** Promotion to a higher scale. */
    BEVORDERING("bevordering"),
    /** Placed back to a lower scale. */
    TERUGPLAATSING("terugplaatsing"),
    /** The label of the scale changed, the function did not: never a promotion. */
    CONVERSIE("conversie"),
    /** To another school. */
    OVERPLAATSING("overplaatsing"),
    /** Left. */
    UITSTROOM("uitstroom");

    private static final Wire<ChangeKind> WIRE = Wire.of(values(), ChangeKind::word);

    private final String word;

    ChangeKind(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<ChangeKind> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static ChangeKind of(String word) {
        return WIRE.get(word);
    }
}

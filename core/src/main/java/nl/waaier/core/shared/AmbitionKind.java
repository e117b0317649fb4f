package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What somebody wants of the own development. */
public enum AmbitionKind {
    /** To go deeper: a higher stage, or another role in a domain of the own. */
    VERDIEPING("verdieping"),
    /** To go wider: a first role in another domain. */
    VERBREDING("verbreding"),
    /** A certain role. */
    ROL("rol"),
    /** To grow in the subject that is taught, or another one. */
    VAK("vak"),
    /** Another school or another employer. */
    MOBILITEIT("mobiliteit");

    private static final Wire<AmbitionKind> WIRE = Wire.of(values(), AmbitionKind::word);

    private final String word;

    AmbitionKind(String word) {
        this.word = word;
    }

    /** The Dutch word in requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static AmbitionKind of(String word) {
        return WIRE.get(word);
    }
}

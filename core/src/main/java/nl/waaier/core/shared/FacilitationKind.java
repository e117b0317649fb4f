package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** Under what conditions a role is held (facilitering). */
public enum FacilitationKind {
    /** Time. */
    TIJD("tijd"),
    /** Money. */
    GELD("geld"),
    /** Room. */
    RUIMTE("ruimte"),
    /** Opportunity. */
    MOGELIJKHEID("mogelijkheid");

    private static final Wire<FacilitationKind> WIRE = Wire.of(values(), FacilitationKind::word);

    private final String word;

    FacilitationKind(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<FacilitationKind> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static FacilitationKind of(String word) {
        return WIRE.get(word);
    }
}

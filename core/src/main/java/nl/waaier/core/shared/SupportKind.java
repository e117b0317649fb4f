package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** How somebody is helped to learn a role (ondersteuning). */
public enum SupportKind {
    /** Guidance. */
    BEGELEIDING("begeleiding"),
    /** Coaching. */
    COACHING("coaching"),
    /** Training or study. */
    SCHOLING("scholing"),
    /** An induction period of its own. */
    INDUCTIE("inductie");

    private static final Wire<SupportKind> WIRE = Wire.of(values(), SupportKind::word);

    private final String word;

    SupportKind(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<SupportKind> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static SupportKind of(String word) {
        return WIRE.get(word);
    }
}

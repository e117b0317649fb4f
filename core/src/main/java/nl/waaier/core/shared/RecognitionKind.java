package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** How a role is recognised (erkenning). */
public enum RecognitionKind {
    /** By an outside standard or register. */
    FORMEEL("formeel"),
    /** By colleagues and leaders. */
    INFORMEEL("informeel"),
    /** In pay. */
    SALARIS("salaris");

    private static final Wire<RecognitionKind> WIRE = Wire.of(values(), RecognitionKind::word);

    private final String word;

    RecognitionKind(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<RecognitionKind> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static RecognitionKind of(String word) {
        return WIRE.get(word);
    }
}

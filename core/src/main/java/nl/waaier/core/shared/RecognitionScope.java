package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** For what a recognition holds (reikwijdte). */
public enum RecognitionScope {
    /** For the one holding of the role that it belongs to. */
    VERVULLING("vervulling"),
    /** For this role, at every school and in every later holding: the registration is the person's. */
    ROL("rol"),
    /** For the person, in whatever role. */
    PERSOON("persoon");

    private static final Wire<RecognitionScope> WIRE = Wire.of(values(), RecognitionScope::word);

    private final String word;

    RecognitionScope(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<RecognitionScope> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static RecognitionScope of(String word) {
        return WIRE.get(word);
    }
}

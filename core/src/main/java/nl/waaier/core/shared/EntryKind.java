package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** How somebody got into a role (toelating). */
public enum EntryKind {
    /** By trying it out. */
    ORIENTATIE("orientatie"),
    /** By own choice. */
    KEUZE("keuze"),
    /** By being selected. */
    SELECTIE("selectie");

    private static final Wire<EntryKind> WIRE = Wire.of(values(), EntryKind::word);

    private final String word;

    EntryKind(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<EntryKind> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static EntryKind of(String word) {
        return WIRE.get(word);
    }
}

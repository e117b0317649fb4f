package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** What kind of team it is (soort team). */
public enum TeamKind {
    /** A team of teachers around pupils or a course. */
    TEAM("team"),
    /** The teachers of a subject. */
    SECTIE("sectie"),
    /** A department. */
    AFDELING("afdeling"),
    /** A group for a project, usually for a time. */
    PROJECT("project");

    private static final Wire<TeamKind> WIRE = Wire.of(values(), TeamKind::word);

    private final String word;

    TeamKind(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<TeamKind> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static TeamKind of(String word) {
        return WIRE.get(word);
    }
}

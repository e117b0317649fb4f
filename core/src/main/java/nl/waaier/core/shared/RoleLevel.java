package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** Where a role is played (niveau); of most weight in domain 3. */
public enum RoleLevel {
    /** Within a team, section or department. */
    TEAM("team"),
    /** Across the school. */
    SCHOOL("school"),
    /** Across the schools of the board. */
    BOVENSCHOOLS("bovenschools"),
    /** In the town or region. */
    LOKAAL("lokaal"),
    /** In the country. */
    LANDELIJK("landelijk");

    private static final Wire<RoleLevel> WIRE = Wire.of(values(), RoleLevel::word);

    private final String word;

    RoleLevel(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<RoleLevel> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static RoleLevel of(String word) {
        return WIRE.get(word);
    }

    /** Whether it is wider than one school, so that such a role may be held for the board. */
    public boolean isAboveSchool() {
        return this != TEAM && this != SCHOOL;
    }
}

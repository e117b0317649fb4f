package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies a right that somebody was given: an {@code AccessGrant}.
 *
 * @param value chosen by chance, never given again
 */
public record GrantId(UUID value) {
    /** @throws NullPointerException when something that must be told is missing */
    public GrantId {
        Required.all(value);
    }

    /** Reads the form that {@link #toString()} writes. */
    @JsonCreator
    public static GrantId of(String value) {
        return new GrantId(UUID.fromString(value));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}

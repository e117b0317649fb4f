package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies one teacher (or other member of staff) of one board, by a number that says nothing about the person.
 *
 * @param value given once when the person is registered and never given again; its first part may tell when that was
 */
public record TeacherId(UUID value) {
    /** @throws NullPointerException when something that must be told is missing */
    public TeacherId {
        Required.all(value);
    }

    /** Reads the form that {@link #toString()} writes. */
    @JsonCreator
    public static TeacherId of(String value) {
        return new TeacherId(UUID.fromString(value));
    }

    /** The name of the teacher's stream of events; the prefix keeps it apart from other streams about the same person. */
    public String streamId() {
        return "teacher:" + value;
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}

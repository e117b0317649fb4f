package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Free text about a person, or naming one. A type of its own, so that no log, error or total shows it by accident and
 * a store can treat it apart.
 *
 * @param value at most {@value #MAX_LENGTH} characters, not blank
 */
public record PersonalText(@JsonValue String value) {

    /** The longest text that is kept. */
    public static final int MAX_LENGTH = 2000;

    /** @throws IllegalArgumentException when the text is blank or too long */
    @JsonCreator
    public PersonalText {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("blank, or longer than " + MAX_LENGTH + " characters");
        }
    }

    /** Hides the text, since this is what logs and errors print. */
    @Override
    public String toString() {
        return "(personal text)";
    }
}

package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Identifies a board (bestuur, bevoegd gezag): DUO's bestuursnummer.
 *
 * @param value five digits, kept as text because leading zeros count
 */
public record BoardNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{5}");

    /** @throws IllegalArgumentException when the value is not five digits */
    @JsonCreator
    public BoardNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not five digits");
        }
    }

    /** Whether the text has the form of a board number. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** The name of the board's stream of events. */
    public String streamId() {
        return "board:" + value;
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}

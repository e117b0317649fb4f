package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Identifies a school: the basisregistratie-instellingennummer that DUO gives.
 *
 * @param value two digits and two capitals, such as {@code 16AH}
 */
public record Brin(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{2}[A-Z]{2}");

    /** @throws IllegalArgumentException when the value is not two digits and two capitals */
    @JsonCreator
    public Brin {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not two digits and two capitals");
        }
    }

    /** Whether the text has the form of a BRIN. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}

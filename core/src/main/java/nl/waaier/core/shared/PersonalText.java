package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Free text about a person, or naming one. A type of its own, so that no log, error or total shows it by accident, and
 * the event store can keep it beside the events, where it can be erased.
 *
 * @param value at most {@value #MAX_LENGTH} characters, not blank; {@value #GONE} of one that was erased
 * @param erased whether there was a text here that nobody has any more
 */
public record PersonalText(@JsonValue String value, boolean erased) {

    /** The longest text that is kept. */
    public static final int MAX_LENGTH = 2000;

    /** What is read where a text was erased. */
    public static final String GONE = "gewist";

    /** The same in English. */
    public static final String GONE_IN_ENGLISH = "erased";

    /** Where a text was erased. */
    public static final PersonalText ERASED = new PersonalText(GONE, true);

    /** @throws IllegalArgumentException when the text is blank or too long, or holds a character that no store can keep */
    public PersonalText {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("blank, or longer than " + MAX_LENGTH + " characters");
        }
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a character that is none");
        }
        if (erased && !value.equals(GONE)) {
            throw new IllegalArgumentException("an erased text that is still there");
        }
    }

    /**
     * A text that somebody wrote.
     *
     * @throws IllegalArgumentException when it is blank or too long, or holds a character that no store can keep
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonalText(String value) {
        this(value, false);
    }

    /** What a reader of English reads: the text as it was written. */
    public String inEnglish() {
        return erased ? GONE_IN_ENGLISH : value;
    }

    /** Hides the text, since this is what logs and errors print. */
    @Override
    public String toString() {
        return "(personal text)";
    }
}

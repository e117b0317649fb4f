package nl.waaier.api.platform.pages;

import java.util.Locale;
import nl.waaier.core.shared.PersonalText;

/** The language of a page. Every text is given in both at the place where it is said, so that none can lack its twin. */
public enum Language {
    DUTCH("nl"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The language with this code; Dutch for any other. */
    static Language of(String code) {
        return code.equals(ENGLISH.code) ? ENGLISH : DUTCH;
    }

    /** As HTML and HTTP name it: {@code nl} or {@code en}. */
    public String code() {
        return code;
    }

    /** How numbers and months are written. */
    public Locale locale() {
        return this == DUTCH ? Locale.of("nl", "NL") : Locale.UK;
    }

    /** The other one, to switch to. */
    Language other() {
        return this == DUTCH ? ENGLISH : DUTCH;
    }

    /** A text that somebody wrote, or that it was erased. */
    public String said(PersonalText text) {
        return say(text.value(), text.inEnglish());
    }

    /** Words as they begin a sentence. */
    public String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(locale()) + words.substring(1);
    }

    /** The text of the two that is in this language. */
    public String say(String dutch, String english) {
        return this == DUTCH ? dutch : english;
    }
}

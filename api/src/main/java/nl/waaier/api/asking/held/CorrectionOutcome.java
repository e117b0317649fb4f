package nl.waaier.api.asking.held;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What came of a request for correction. */
public enum CorrectionOutcome {
    /** What was wrong was put right. */
    DONE("verbeterd", "corrected"),
    /** It was not, for a reason. */
    REFUSED("geweigerd", "refused");

    private final String dutch;
    private final String english;

    CorrectionOutcome(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    /** Its word in requests and answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The outcome with a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    static CorrectionOutcome of(String word) {
        for (CorrectionOutcome outcome : values()) {
            if (outcome.word().equals(word)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("no outcome has this word");
    }

    String dutch() {
        return dutch;
    }

    String english() {
        return english;
    }
}

package nl.waaier.core.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is not in order about the participation council where a board set policy, targets, wanted roles or its own roles. It refuses nothing. */
public enum CouncilFinding {
    /** Nothing about it counts. */
    COUNCIL_NOT_HEARD(
            "Dat de medezeggenschapsraad hierover is gehoord, is niet vastgelegd, of het telt niet meer. Vraag de raad, en leg"
                    + " vast wat hij zei.",
            "It is not on record that the participation council was heard about this, or it counts no more. Ask the council,"
                    + " and record what it said."),
    /** The last that counts is that it did not agree. */
    COUNCIL_DID_NOT_AGREE(
            "De medezeggenschapsraad is het hier niet mee eens.",
            "The participation council does not agree with this.");

    private final String dutch;
    private final String english;

    CouncilFinding(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    /** Its name in answers. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is not in order, in Dutch, as users see it. */
    public String dutch() {
        return dutch;
    }

    /** The same in English. */
    public String english() {
        return english;
    }
}

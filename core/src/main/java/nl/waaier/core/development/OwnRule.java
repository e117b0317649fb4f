package nl.waaier.core.development;

import nl.waaier.core.shared.Rule;

/** What a fact that people record about their own development must keep. */
public enum OwnRule implements Rule {
    /** What somebody says of the own development, nobody else records, changes or withdraws. */
    OWN_HAND(
            "Wat iemand over de eigen ontwikkeling vastlegt, legt niemand anders vast, wijzigt of trekt in.",
            "What somebody records about the own development, nobody else records, changes or withdraws."),
    /** One key is of one ambition or reflection. */
    OWN_KEY_ONCE("Onder dit kenmerk staat al iets anders vast.", "Something else is on record under this key already."),
    /** Only an ambition that somebody has comes to an end. */
    AMBITION_OPEN(
            "Op deze datum is er geen open ambitie met dit kenmerk.",
            "There is no open ambition with this key on this date.");

    private final String dutch;
    private final String english;

    OwnRule(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    @Override
    public String english() {
        return english;
    }
}

package nl.waaier.core.organisation;

import nl.waaier.core.shared.Rule;

/** What recording a board's promotion policies and ladders of scales must keep. */
public enum PolicyRule implements Rule {
    /** Only a policy that is on record can be withdrawn. */
    POLICY_UNKNOWN(
            "Er is geen bevorderingsbeleid vastgelegd dat op deze datum ingaat.",
            "There is no promotion policy on record that begins on this date."),
    /** Only a ladder that is on record can be withdrawn. */
    LADDER_UNKNOWN("Er is geen functiereeks met deze code.", "There is no ladder of scales with this code."),
    /** Two scales rise in one order: that of teachers, or that of another ladder. */
    LADDER_KEEPS_ORDER(
            "Twee van deze schalen staan in de functieschalen van leraren of in een andere functiereeks in een andere"
                    + " volgorde.",
            "Two of these scales stand in another order among the scales of teachers or on another ladder.");

    private final String dutch;
    private final String english;

    PolicyRule(String dutch, String english) {
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

package nl.waaier.core.organisation;

import nl.waaier.core.shared.Rule;

/** What recording a board's promotion policy must keep. */
public enum PolicyRule implements Rule {
    /** Only a policy that is on record can be withdrawn. */
    POLICY_UNKNOWN(
            "Er is geen bevorderingsbeleid vastgelegd dat op deze datum ingaat.",
            "There is no promotion policy on record that begins on this date.");

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

package nl.waaier.api.importing;

import nl.waaier.core.shared.Rule;

/** How a delivery changed what was on record, told so that nobody's history changes without a word. */
public enum ChangeRule implements Rule {
    /** Something else about the same thing. */
    RECORD_REPLACED(
            "Deze rij komt in de plaats van wat was vastgelegd.", "This row takes the place of what was on record."),
    /** A full delivery does not have it. */
    ABSENT_WITHDRAWN(
            "De volledige aanlevering heeft dit niet meer; het is ingetrokken.",
            "The full delivery no longer has this; it is withdrawn."),
    /** No longer on record, and nothing in its place. */
    RECORD_WITHDRAWN("Wat was vastgelegd, is ingetrokken.", "What was on record is withdrawn.");

    private final String dutch;
    private final String english;

    ChangeRule(String dutch, String english) {
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

package nl.waaier.core.organisation;

import nl.waaier.core.shared.Rule;

/** What recording that a participation council was heard must keep. */
public enum CouncilRule implements Rule {
    /** Only what was recorded can be withdrawn. */
    HEARING_MUST_EXIST(
            "Onder dit kenmerk is niet vastgelegd dat de raad is gehoord.",
            "Under this code it is not on record that the council was heard."),
    /** What a council came to counts from when it came to that. */
    HEARING_COUNTS_ONCE_HEARD(
            "Wat de raad zei, telt op zijn vroegst vanaf de dag waarop hij is gehoord.",
            "What the council said counts from the day on which it was heard at the earliest."),
    /** A first day comes before a last one. */
    HEARING_PERIOD_IN_ORDER("De laatste dag ligt voor de eerste dag.", "The last day is before the first day.");

    private final String dutch;
    private final String english;

    CouncilRule(String dutch, String english) {
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

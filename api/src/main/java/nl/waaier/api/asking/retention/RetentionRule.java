package nl.waaier.api.asking.retention;

import nl.waaier.core.shared.Rule;

/** What a proposal to erase must be to be done. */
enum RetentionRule implements Rule {
    /** Nothing is erased that was not in the proposal that was approved. */
    RETENTION_PROPOSAL_CHANGED(
            "Het voorstel is intussen veranderd; bekijk het opnieuw, en keur dat goed.",
            "The proposal has changed meanwhile; look at it again, and approve that one.");

    private final String dutch;
    private final String english;

    RetentionRule(String dutch, String english) {
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

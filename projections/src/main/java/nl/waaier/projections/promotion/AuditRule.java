package nl.waaier.projections.promotion;

import nl.waaier.core.shared.Rule;

/** What only an audit of a whole board can find: no teacher's own facts show it, so nothing refuses it. */
public enum AuditRule implements Rule {
    /** A board's reference is of one person's trajectory. */
    REFERENCE_NOT_UNIQUE(
            "Een ander traject bij dit bestuur, van een andere persoon, heeft hetzelfde kenmerk.",
            "Another trajectory at this board, of another person, has the same reference.");

    private final String dutch;
    private final String english;

    AuditRule(String dutch, String english) {
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

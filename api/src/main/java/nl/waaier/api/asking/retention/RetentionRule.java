package nl.waaier.api.asking.retention;

import nl.waaier.core.shared.Rule;

/** What a proposal to erase must be to be made, and to be done. */
enum RetentionRule implements Rule {
    /** A proposal is of somebody. */
    RETENTION_NOBODY_DUE(
            "Er is nu van niemand iets te wissen waarvan de bewaartermijn voorbij is.",
            "There is nobody now of whom anything was kept for its time."),
    /** Nothing is erased that was not in the proposal that was approved. */
    RETENTION_PROPOSAL_CHANGED(
            "Dit voorstel geldt niet meer: wie erin staan, is intussen veranderd, of het is al afgehandeld. Doe een nieuw"
                    + " voorstel.",
            "This proposal holds no longer: who are in it has changed meanwhile, or it was dealt with. Propose anew."),
    /** Two people look at it. */
    RETENTION_PROPOSED_BY_YOURSELF(
            "Wie een voorstel deed, keurt het niet zelf goed.", "Whoever made a proposal does not approve of it.");

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

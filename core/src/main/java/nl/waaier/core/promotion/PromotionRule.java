package nl.waaier.core.promotion;

import nl.waaier.core.shared.Rule;

/**
 * What a step in a promotion trajectory must keep. The first ones hold for everybody; the others are refused when somebody
 * records the step, and flagged in what history shows.
 */
public enum PromotionRule implements Rule {
    /** All steps of a trajectory are about one school and one change of scale. */
    TRAJECTORY_KEEPS_TARGET(
            "Alle stappen van een traject gaan over dezelfde school en dezelfde schalen (van en naar).",
            "All steps of a trajectory are about the same school and the same scales (from and to)."),
    /** A step of a kind is taken at most once a day. */
    STEP_ONCE_A_DAY(
            "Deze stap is op deze datum al vastgelegd in dit traject.",
            "This step is already recorded in this trajectory on this date.");

    private final String dutch;
    private final String english;

    PromotionRule(String dutch, String english) {
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

package nl.waaier.core.organisation;

import nl.waaier.core.shared.Rule;

/** What a target that a board agrees must keep. */
public enum TargetRule implements Rule {
    /** A target is for schools that the board has. */
    TARGET_SECTOR_OF_BOARD(
            "Dit bestuur heeft geen scholen in deze sector.", "This board has no schools in this sector."),
    /** A period does not end before it begins. */
    TARGET_PERIOD_IN_ORDER(
            "De periode van deze afspraak eindigt voordat zij begint.",
            "The period of this agreement ends before it begins."),
    /** Growth is counted from a day before the agreement ends. */
    TARGET_BASELINE_BEFORE_END(
            "De peildatum van de nulmeting ligt na de laatste dag van de afspraak.",
            "The reference date of the baseline lies after the last day of the agreement."),
    /** Nobody is on two scales with the same part of a job. */
    TARGET_SHARES_WITHIN_WHOLE(
            "De streefpercentages zijn samen meer dan 100.", "The target shares add up to more than 100."),
    /** Only what was agreed can be withdrawn. */
    TARGET_MUST_EXIST("Er is geen afspraak met deze code.", "There is no agreement with this code.");

    private final String dutch;
    private final String english;

    TargetRule(String dutch, String english) {
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

package nl.waaier.core.organisation;

import nl.waaier.core.shared.Rule;

/** What a rule set of basic rights must keep. */
public enum RightsRuleSetRule implements Rule {
    /** A period does not end before it begins. */
    RULE_SET_PERIOD_IN_ORDER(
            "De laatste dag van deze regeling ligt voor de eerste.",
            "The last day of this rule set lies before the first."),
    /** What comes with the product is the same for every board. */
    RULE_SET_OF_PRODUCT(
            "Deze code is van een regeling die bij Waaier hoort; kies een andere code.",
            "This code is of a rule set that comes with Waaier; choose another code."),
    /** Of two agreements on one day nobody could tell which holds. */
    RULE_SETS_APART(
            "Voor dit personeel geldt in deze periode al een regeling met dezelfde grondslag; laat die eerst eerder eindigen.",
            "In this period a rule set on the same basis holds for this staff already; let that one end earlier first."),
    /** The agreement is a minimum. */
    RULE_SET_NOT_LESS(
            "Een regeling van het bestuur geeft niet minder dan de cao: niet minder uren of euro's, en niet naar rato als de cao dat niet doet.",
            "A rule set of the board does not give less than the collective agreement: not fewer hours or euros, and not pro rata where the agreement is not."),
    /** Only what was adopted can be withdrawn. */
    RULE_SET_MUST_EXIST(
            "Er is geen regeling van dit bestuur met deze code.", "There is no rule set of this board with this code.");

    private final String dutch;
    private final String english;

    RightsRuleSetRule(String dutch, String english) {
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

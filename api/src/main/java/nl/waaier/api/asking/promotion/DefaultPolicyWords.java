package nl.waaier.api.asking.promotion;

/** Where it comes from what is asked of a trajectory that no policy of the board's own speaks of. */
final class DefaultPolicyWords {

    static final String DUTCH =
            "Standaard, want het bestuur heeft hiervoor geen eigen bevorderingsbeleid vastgelegd. Gevraagd"
                    + " wordt wat de wet en goed gebruik vragen: vóór de benoeming een besluit waarvan vastligt wie het nam en"
                    + " waarom (Algemene wet bestuursrecht, artikel 3:46), niet door de betrokkene zelf (artikel 2:4), met zes weken"
                    + " om bezwaar te maken (artikel 6:7 en 6:8). In het bijzonder onderwijs vraagt goed werkgeverschap hetzelfde"
                    + " (Burgerlijk Wetboek 7, artikel 611).";

    static final String ENGLISH =
            "Default, for the board has recorded no promotion policy of its own for this. It asks what the"
                    + " law and good practice ask: before the appointment a decision of which it is on record who took it and why"
                    + " (General Administrative Law Act, section 3:46), not taken by the person concerned (section 2:4), with six"
                    + " weeks to object (sections 6:7 and 6:8). In privately run schools good employership asks the same (Civil Code 7,"
                    + " section 611).";

    private DefaultPolicyWords() {}
}

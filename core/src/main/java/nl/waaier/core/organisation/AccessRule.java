package nl.waaier.core.organisation;

import nl.waaier.core.shared.Rule;

/** What giving and withdrawing access must keep, beside what {@link OrganisationRule} says of schools and teams. */
public enum AccessRule implements Rule {
    /** Access is given by those who were given the right to. */
    GRANTED_BY_BESTUUR(
            "Alleen wie op dit moment de rol bestuur heeft, geeft rechten en trekt ze in.",
            "Only those who have the role bestuur at this moment give rights and withdraw them."),
    /** Nobody widens what they may themselves. */
    NOBODY_GRANTS_THEMSELVES(
            "Niemand geeft zichzelf een recht; laat een ander dit doen.",
            "Nobody gives themselves a right; have somebody else do this."),
    /** What was given is not given another content. */
    GRANT_STAYS_AS_IT_IS(
            "Onder dit nummer is al een ander recht gegeven. Trek dat in, en geef een nieuw recht.",
            "Another right was given under this number already. Withdraw that one, and give a new right."),
    /** Nobody had access on a day on which they had none. */
    GRANT_FROM_TODAY(
            "Een recht gaat vandaag of later in; met terugwerkende kracht heeft niemand iets mogen zien.",
            "A right begins today or later; nobody was allowed to see anything in retrospect."),
    /** What somebody may is one thing on any day. */
    ONE_GRANT_AT_A_TIME(
            "Dit account heeft in deze periode al een recht. Trek dat eerst in.",
            "This account has a right in this period already. Withdraw that first."),
    /** Only what was given can be withdrawn. */
    GRANT_MUST_EXIST("Er is geen recht met dit nummer.", "There is no right with this number."),
    /** Somebody can give access on any day from the first on. */
    LAST_GRANTER_STAYS(
            "Dit is het laatste recht zonder einddatum waarmee rechten worden gegeven; geef het eerst aan een ander.",
            "This is the last right without an end by which rights are given; give it to somebody else first.");

    private final String dutch;
    private final String english;

    AccessRule(String dutch, String english) {
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

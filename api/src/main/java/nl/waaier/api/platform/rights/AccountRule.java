package nl.waaier.api.platform.rights;

import nl.waaier.core.shared.Rule;

/** What accounts must keep. */
public enum AccountRule implements Rule {
    /** An account is of one person for ever. */
    ACCOUNT_OF_ANOTHER(
            "Dit account is van een ander, of deze persoon heeft al een account.",
            "This account is of somebody else, or this person has an account already."),
    /** A code is used once, in time, and by whoever has it. */
    CODE_NOT_GOOD(
            "Deze code is niet (meer) geldig: hij is gebruikt, verlopen, vervangen door een nieuwere of verkeerd"
                    + " overgenomen. Vraag zo nodig een nieuwe.",
            "This code is not good, or not any more: it was used, has run out, was replaced by a newer one or was copied"
                    + " wrongly. Ask for a new one if need be."),
    /** Who signs in is one account. */
    SIGNS_IN_ALREADY(
            "Met deze aanmelding hebt u al een account. De code is niet gebruikt.",
            "You have an account with this sign-in already. The code was not used.");

    private final String dutch;
    private final String english;

    AccountRule(String dutch, String english) {
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

package nl.waaier.core.organisation;

import nl.waaier.core.shared.Rule;

/** What a wanted role must keep, beside what {@link OrganisationRule} says of its school and its role. */
public enum WantedRoleRule implements Rule {
    /** A period does not end before it begins. */
    WANTED_ROLE_PERIOD_IN_ORDER(
            "De laatste dag waarop deze rol gewenst is, ligt voor de eerste.",
            "The last day on which this role is wanted lies before the first."),
    /** Only what was wanted can be withdrawn. */
    WANTED_ROLE_MUST_EXIST("Er is geen gewenste rol met deze code.", "There is no wanted role with this code."),
    /** Who may change what some schools want, changes nothing of the board or of another school. */
    WANTED_ROLE_OF_OWN_SCHOOL(
            "Onder deze code staat een gewenste rol van het bestuur of van een andere school; een schoolleider wijzigt alleen die van de eigen scholen.",
            "Under this code stands a wanted role of the board or of another school; a schoolleider changes only those of the own schools.");

    private final String dutch;
    private final String english;

    WantedRoleRule(String dutch, String english) {
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

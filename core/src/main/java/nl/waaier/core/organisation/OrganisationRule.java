package nl.waaier.core.organisation;

import nl.waaier.core.shared.Rule;

/** What anything recorded must keep towards the board's organisation and catalogue. */
public enum OrganisationRule implements Rule {
    /** A BRIN has one sector. */
    SCHOOL_KEEPS_SECTOR(
            "Deze BRIN is al bekend in een andere sector; een BRIN heeft één sector.",
            "This BRIN is known in another sector already; a BRIN has one sector."),
    /** Careers and appointments are at schools of the board. */
    SCHOOL_OF_BOARD(
            "Deze school (BRIN) is niet bekend bij dit bestuur.", "This school (BRIN) is not known at this board."),
    /** Nothing begins at a school that is no more. */
    SCHOOL_CLOSED(
            "Deze school is op deze datum opgeheven. Leg dit vast bij de school die ervoor in de plaats kwam.",
            "This school was closed by this date. Record it at the school that took its place."),
    /** A school is succeeded by another one of the board. */
    SUCCESSOR_OF_BOARD(
            "De opvolger is geen andere school van dit bestuur.", "The successor is not another school of this board."),
    /** A successor is there on the day after; so no school succeeds itself by way of others. */
    SUCCESSOR_GOES_ON(
            "Een school die voor een andere in de plaats komt, is er nog op de dag na de laatste dag van die andere.",
            "A school that takes the place of another is still there on the day after the last day of that other."),
    /** Roles come from the catalogue. */
    ROLE_IN_CATALOGUE(
            "Deze rol staat niet in de rollencatalogus van dit bestuur.",
            "This role is not in this board's catalogue of roles."),
    /** A role has one domain. */
    ROLE_KEEPS_DOMAIN(
            "Deze rol hoort volgens de rollencatalogus bij een ander domein.",
            "By the catalogue of roles this role belongs to another domain."),
    /** A role without a school is one above the schools. */
    ROLE_ABOVE_SCHOOL(
            "Een rol zonder school is een rol boven de school: in domein 3, op niveau bovenschools, lokaal of landelijk. Noem"
                    + " anders de school.",
            "A role without a school is one above the schools: in domain 3, at level bovenschools, lokaal or landelijk. Name the"
                    + " school otherwise."),
    /** Who joins a team joins one that the school has. */
    TEAM_OF_SCHOOL(
            "Deze school heeft op deze datum geen team met deze naam of code.",
            "This school has no team with this name or code on this date."),
    /** An abolished role is not entered any more. */
    ROLE_ABOLISHED("Deze rol bestond op deze datum niet meer.", "This role no longer existed on this date.");

    private final String dutch;
    private final String english;

    OrganisationRule(String dutch, String english) {
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

package nl.waaier.api.platform.person;

import nl.waaier.core.shared.Rule;

/** What the person register must keep when somebody changes it by hand. */
public enum PersonRule implements Rule {
    /** A number stands for one person of a board. */
    PERSONNEL_NUMBER_TAKEN(
            "Dit personeelsnummer is al van een ander dossier; geef dat eerst een ander nummer, of voeg beide dossiers samen.",
            "This personeelsnummer is of another file already; give that one another number first, or join the two files."),
    /** A number that led to somebody who was erased would lead a delivery about them to another. */
    PERSONNEL_NUMBER_ERASED(
            "Dit personeelsnummer was van iemand die is gewist; neem een ander nummer.",
            "This personeelsnummer was of somebody who was erased; take another number."),
    /** A birth date that has not come yet. */
    BORN_IN_FUTURE("Deze geboortedatum ligt in de toekomst.", "This birth date is in the future."),
    /** Nobody works before being born. */
    BORN_AFTER_FIRST_WORK_DAY(
            "Deze geboortedatum ligt niet voor de eerste werkdag van deze persoon.",
            "This birth date is not before the first day of work of this person."),
    /** Nothing is recorded in a file that was given up for another one of the same person. */
    FILE_JOINED(
            "Dit dossier is samengevoegd met een ander dossier van dezelfde persoon; werk in dat dossier verder.",
            "This file was joined with another file of the same person; go on in that one."),
    /** Only what was joined can be separated, the last one first. */
    FILE_NOT_JOINED_LAST(
            "Dit is niet het dossier dat het laatst met dat dossier is samengevoegd; haal latere eerst los.",
            "This is not the file that was joined into that one last; separate later ones first.");

    private final String dutch;
    private final String english;

    PersonRule(String dutch, String english) {
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

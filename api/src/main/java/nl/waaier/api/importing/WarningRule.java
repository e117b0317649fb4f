package nl.waaier.api.importing;

import nl.waaier.core.shared.Rule;

/** What is told about a delivery without rejecting anything for it. */
public enum WarningRule implements Rule {
    /** A column that means nothing. */
    COLUMN_UNKNOWN("Deze kolom is onbekend en is overgeslagen.", "This column is unknown and was skipped."),
    /** A file that is none of the five. */
    FILE_UNKNOWN(
            "De aanlevering bevat een bestand dat geen van de vijf bekende namen heeft; het is overgeslagen.",
            "The delivery has a file by none of the five known names; it was skipped."),
    /** A name that points elsewhere. */
    FILE_NAME_UNSAFE(
            "De zip bevat een naam die buiten de aanlevering wijst; het bestand is overgeslagen.",
            "The zip has a name that points outside the delivery; the file was skipped."),
    /** More than a full-time job. */
    FTE_ABOVE_ONE(
            "De fte is hoger dan 1; de rij is wel verwerkt.", "The fte is above 1; the row was taken in all the same."),
    /** A full delivery does not have what somebody recorded by hand. */
    ABSENT_BUT_BY_HAND(
            "De volledige aanlevering heeft dit niet, maar het is (deels) met de hand vastgelegd; het blijft staan. Klopt het niet, trek het dan met de hand in.",
            "The full delivery does not have this, but it was recorded by hand, in part at least; it stays. If it is not right, withdraw it by hand."),
    /** A full delivery does not have what something else leans on. */
    ABSENT_BUT_NEEDED(
            "De volledige aanlevering heeft dit niet, maar iets dat blijft staan steunt erop, zoals een rol op de arbeidsrelatie; het blijft staan. Lever dat ook aan, of trek het met de hand in.",
            "The full delivery does not have this, but something that stays leans on it, as a role does on the appointment; it stays. Deliver that too, or withdraw it by hand."),
    /** A full delivery has rows of which it is not known whom they are about. */
    FULL_FILE_UNREADABLE(
            "Dit bestand heeft onleesbare rijen, waarvan niet vaststaat over wie ze gaan. Daarom is op grond van dit bestand niets ingetrokken, ook al is de aanlevering volledig.",
            "This file has rows that cannot be read, of which it is not known whom they are about. So nothing is withdrawn on account of this file, although the delivery is full."),
    /** More faults than the report holds. */
    NOT_ALL_REJECTIONS_LISTED(
            "Niet alle afgekeurde rijen staan in het rapport; het aantal klopt wel.",
            "Not all rejected rows are in the report; the count is right."),
    /** More warnings and changes than the report holds. */
    NOT_ALL_NOTES_LISTED(
            "Niet alle waarschuwingen en wijzigingen staan in het rapport; de aantallen kloppen wel.",
            "Not all warnings and changes are in the report; the counts are right.");

    private final String dutch;
    private final String english;

    WarningRule(String dutch, String english) {
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

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
    /** Work at a school that is no more. */
    SCHOOL_CLOSED(
            "Deze arbeidsrelatie loopt door na de laatste dag van de school. Lever het einde aan, en het begin bij de school die"
                    + " ervoor in de plaats kwam.",
            "This appointment goes on after the last day of the school. Deliver its end, and its start at the school that took"
                    + " the place."),
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

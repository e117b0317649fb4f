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
    /** A scale written in another way than the format has it. */
    SCALE_READ_OTHERWISE(
            "Deze schaal is anders geschreven dan in de indeling (met een trede erbij, een nul ervoor, spaties of kleine letters); gelezen is wat bij wordt staat.",
            "This scale is written in another way than the format has it (with a step, a leading zero, spaces or lower case); it was read as told under wordt."),
    /** A teacher whose scale is none of teachers: not counted as one in the functiemix. */
    TEACHER_ON_OTHER_SCALE(
            "Een leraar (functiecategorie 8 of 9) staat op een schaal die geen leraarsschaal is, en telt zo niet mee in de functiemix; controleer de schaal.",
            "A teacher (functiecategorie 8 or 9) is on a scale that is none of teachers, and so does not count in the functiemix; check the scale."),
    /** A label that the agreement did not have then. */
    SCALE_NOT_OF_ITS_TIME(
            "Deze schaal bestond niet in deze sector op de begindatum; controleer schaal en begindatum.",
            "This scale did not exist in this sector on the start date; check scale and start date."),
    /** A last day so far ahead that it means that there is none. */
    END_MEANS_NONE(
            "Deze datum ligt na 2099 en is gelezen als: geen einde.",
            "This date is after 2099 and was read as: no end."),
    /** An end told by a row of its own that the delivery does not have. */
    END_NOT_DELIVERED(
            "Het einde van deze arbeidsrelatie is vastgelegd, maar staat niet in deze aanlevering; het blijft staan. Is het niet juist, trek het dan met de hand in of lever volledig aan.",
            "The end of this appointment is on record, but not in this delivery; it stands. If it is wrong, withdraw it by hand or hand in a full delivery."),
    /** More than one full-time job over several arbeidsrelaties. */
    FTE_ABOVE_ONE_TOGETHER(
            "Deze persoon heeft op een dag over alle arbeidsrelaties samen meer dan 1 fte; alle tellen mee.",
            "This person has more than 1 fte on a day over all appointments together; all of them count."),
    /** The last day of one arbeidsrelatie is the first of the next. */
    DAY_COUNTED_TWICE(
            "De laatste dag van de ene arbeidsrelatie is de eerste van de andere; op die dag tellen beide mee.",
            "The last day of one appointment is the first of another; on that day both count."),
    /** Two volgnummers that look like one. */
    NUMBER_WRITTEN_TWICE(
            "Dit volgnummer verschilt alleen in nullen vooraan van een ander volgnummer van deze persoon; beide arbeidsrelaties tellen mee.",
            "This volgnummer differs from another one of this person in leading zeros only; both appointments count."),
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

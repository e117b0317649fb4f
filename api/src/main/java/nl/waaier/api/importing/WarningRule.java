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
    /** A file whose name is nearly one of the five. */
    FILE_NAME_RESEMBLES(
            "Dit bestand is overgeslagen: de naam lijkt op die van een van de vijf bestanden, maar is anders.",
            "This file was skipped: its name resembles one of the five, but differs."),
    /** A file that the profile looks values up in. */
    FILE_OF_PROFILE_MISSING(
            "Dit bestand van het profiel ontbreekt; wat eruit komt, is leeg gelaten.",
            "This file of the profile is missing; what comes out of it was left empty."),
    /** Rows that the profile leaves out. */
    ROWS_LEFT_OUT(
            "Rijen zijn overgeslagen omdat het profiel dat zegt.", "Rows were left out because the profile says so."),
    /** A sheet that is none of the five. */
    SHEET_UNKNOWN(
            "Dit werkblad heeft geen van de vijf bekende namen (organisatie, leraren, aanstellingen, loopbaan, promoties); het is"
                    + " overgeslagen.",
            "This sheet has none of the five known names (organisatie, leraren, aanstellingen, loopbaan, promoties); it was skipped."),
    /** A text in a character set that nothing tells. */
    CHARSET_GUESSED(
            "Dit bestand is geen UTF-8; het is gelezen als Windows-1252 of UTF-16. Kijk of namen met accenten kloppen.",
            "This file is not UTF-8; it was read as Windows-1252 or UTF-16. See whether names with accents are right."),
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
    /** A full delivery does not have what somebody recorded by hand. */
    ABSENT_BUT_BY_HAND(
            "De volledige aanlevering heeft dit niet, maar het is (deels) met de hand vastgelegd; het blijft staan. Klopt het niet, trek het dan met de hand in.",
            "The full delivery does not have this, but it was recorded by hand, in part at least; it stays. If it is not right, withdraw it by hand."),
    /** A full delivery does not have what something else leans on. */
    ABSENT_BUT_NEEDED(
            "De volledige aanlevering heeft dit niet, maar iets dat blijft staan steunt erop, zoals een rol op de arbeidsrelatie; het blijft staan. Lever dat ook aan, of trek het met de hand in.",
            "The full delivery does not have this, but something that stays leans on it, as a role does on the appointment; it stays. Deliver that too, or withdraw it by hand."),
    /** A full delivery, and somebody whose files were joined. */
    FULL_OF_JOINED_FILES(
            "Van iemand met samengevoegde dossiers is niets ingetrokken, ook al is de aanlevering volledig; trek met de hand in wat niet klopt.",
            "Of somebody whose files were joined nothing is withdrawn, although the delivery is full; withdraw by hand what is not right."),
    /** A full delivery has rows of which it is not known whom they are about. */
    FULL_FILE_UNREADABLE(
            "Dit bestand heeft onleesbare rijen, waarvan niet vaststaat over wie ze gaan. Daarom is op grond van dit bestand niets ingetrokken, ook al is de aanlevering volledig.",
            "This file has rows that cannot be read, of which it is not known whom they are about. So nothing is withdrawn on account of this file, although the delivery is full."),
    /** Very young at work, or very old. */
    AGE_ODD(
            "Met deze geboortedatum was iemand jonger dan 15 op de eerste werkdag, of is nu ouder dan 100; de rij is wel verwerkt.",
            "By this birth date somebody was younger than 15 on the first day of work, or is over 100 now; the row was taken in all the same."),
    /** 00123, 123 and 123.0. */
    NUMBER_LIKE_ANOTHER(
            "Een ander dossier heeft hetzelfde personeelsnummer op voorloopnullen of '.0' na. Is het dezelfde persoon, voeg de dossiers dan samen.",
            "Another file has the same personeelsnummer but for leading zeros or '.0'. If it is the same person, join the files."),
    /** The same name and birth date. */
    PERSON_LIKE_ANOTHER(
            "Een ander dossier heeft dezelfde naam en geboortedatum. Is het dezelfde persoon, voeg de dossiers dan samen.",
            "Another file has the same name and birth date. If it is the same person, join the files."),
    /** A number of a file that was given up. */
    NUMBER_OF_JOINED_FILE(
            "Het dossier van dit personeelsnummer is samengevoegd met een ander; de rijen zijn in dat dossier verwerkt, en leraren.csv is hier niet gevolgd.",
            "The file of this personeelsnummer was joined with another; the rows were taken in there, and leraren.csv was not followed for it."),
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

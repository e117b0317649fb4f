package nl.waaier.api.importing;

import java.util.stream.Stream;
import nl.waaier.core.shared.Rule;

/** What a row must keep: its form, its values, each on its own and among the rows of one delivery. */
public enum RowRule implements Rule {
    /** Bytes that are no UTF-8. */
    NOT_UTF_8(
            "Deze rij bevat tekens die in de tekenset van dit bestand (meestal UTF-8) niet bestaan.",
            "This row has bytes that are no characters in the character set of this file (mostly UTF-8)."),
    /** A control character, tab included. */
    CONTROL_CHARACTER(
            "Deze rij bevat een besturingsteken (bijvoorbeeld een tab).",
            "This row has a control character (a tab, for instance)."),
    /** More than 64 KB. */
    ROW_TOO_LONG("Deze rij is langer dan 64 KB.", "This row is longer than 64 KB."),
    /** A quote that does not open or close a field. */
    QUOTES_MALFORMED(
            "De aanhalingstekens in deze rij kloppen niet; een aanhalingsteken in een veld wordt verdubbeld.",
            "The quotes in this row do not match; a quote inside a field is doubled."),
    /** More or fewer fields than the header has. */
    FIELD_COUNT(
            "Deze rij heeft een ander aantal velden dan de kopregel.",
            "This row has another number of fields than the header."),
    /** A row of a sheet or of JSON that is not made as it should be. */
    ROW_UNREADABLE(
            "Deze rij is niet leesbaar; het bestand is hier beschadigd of anders opgebouwd.",
            "This row is not readable; the file is damaged here, or made up differently."),
    /** A cell that shows an error, such as of a formula. */
    CELL_ERROR(
            "In deze cel staat een foutmelding van het rekenblad, zoals #N/B.",
            "This cell shows an error of the spreadsheet, such as #N/A."),
    /** A file whose name is nearly one of the five. */
    FILE_NAME_RESEMBLES(
            "Er is een bestand waarvan de naam hierop lijkt; het is niet gelezen. Geef het precies deze naam.",
            "There is a file by nearly this name; it was not read. Give it exactly this name."),
    /** A header that is no row. */
    HEADER_UNREADABLE(
            "De kopregel van dit bestand is niet leesbaar; geen enkele rij is verwerkt.",
            "The header of this file is not readable; no row was taken in."),
    /** A column that must be there is not. */
    COLUMN_MISSING(
            "Deze verplichte kolom ontbreekt; geen enkele rij van dit bestand is verwerkt.",
            "This required column is missing; no row of this file was taken in."),
    /** The same column twice. */
    COLUMN_TWICE(
            "Deze kolom komt tweemaal voor; geen enkele rij van dit bestand is verwerkt.",
            "This column occurs twice; no row of this file was taken in."),
    /** Empty where a value must be. */
    VALUE_MISSING("Deze waarde is verplicht.", "This value is required."),
    /** Longer than is kept. */
    VALUE_TOO_LONG("Deze waarde is te lang.", "This value is too long."),
    /** Not one of the words of the format. */
    VALUE_UNKNOWN(
            "Deze waarde is niet een van de afgesproken woorden of codes.",
            "This value is not one of the agreed words or codes."),
    /** Not a value that the profile has a word of ours for. */
    VALUE_NOT_IN_PROFILE(
            "Het profiel zegt niet wat deze waarde bij ons is; vul de waardetabel van het profiel aan.",
            "The profile does not say what this value is with us; add it to the profile's table of values."),
    /** Filled where it means nothing. */
    VALUE_NOT_APPLICABLE(
            "Deze waarde hoort niet bij deze gebeurtenis en moet leeg zijn.",
            "This value does not belong to this kind of event and must be empty."),
    /** Neither J nor N. */
    VALUE_NOT_J_OR_N("Deze waarde moet J of N zijn.", "This value must be J or N."),
    /** Not five digits. */
    BOARD_NUMBER_INVALID("Een bestuursnummer bestaat uit vijf cijfers.", "A board number has five digits."),
    /** Not two digits and two letters. */
    BRIN_INVALID("Een BRIN bestaat uit twee cijfers en twee letters.", "A BRIN has two digits and two letters."),
    /** Not a number or reference of its form. */
    IDENTIFIER_INVALID(
            "Dit nummer of kenmerk heeft niet de juiste vorm.",
            "This number or reference does not have the right form."),
    /** Not an existing date written yyyy-MM-dd, from 1900 to 2199. */
    DATE_INVALID(
            "Dit is geen bestaande datum in de vorm jjjj-mm-dd (1900 tot en met 2199).",
            "This is not an existing date written yyyy-mm-dd (1900 to 2199)."),
    /** A date that could be read in two ways. */
    DATE_AMBIGUOUS(
            "Deze datum kan op twee manieren worden gelezen (dag-maand of maand-dag). Schrijf jjjj-mm-dd, of kies een profiel dat zegt hoe"
                    + " datums geschreven zijn, zoals waaier-excel-nl.",
            "This date can be read in two ways (day-month or month-day). Write yyyy-mm-dd, or choose a profile that says how dates are"
                    + " written, such as waaier-excel-nl."),
    /** Not a decimal number with at most four decimals. */
    NUMBER_INVALID(
            "Dit is geen getal met hoogstens vier decimalen.", "This is not a number with at most four decimals."),
    /** A number beyond belief. */
    NUMBER_OUT_OF_RANGE("Dit getal is te klein of te groot.", "This number is too small or too large."),
    /** Not a label of a salary scale. */
    SCALE_INVALID(
            "Een schaal bestaat uit een tot acht letters en cijfers.", "A scale has one to eight letters and digits."),
    /** Not an e-mail address. */
    EMAIL_INVALID("Dit is geen e-mailadres.", "This is not an e-mail address."),
    /** A quantity without a unit. */
    AMOUNT_NEEDS_UNIT("Bij een omvang hoort een eenheid.", "An amount needs a unit."),
    /** A unit without a quantity. */
    UNIT_NEEDS_AMOUNT("Bij een eenheid hoort een omvang.", "A unit needs an amount."),
    /** A unit of another kind of event. */
    UNIT_DOES_NOT_FIT(
            "Deze eenheid hoort niet bij deze gebeurtenis.", "This unit does not belong to this kind of event."),
    /** The last day before the first. */
    PERIOD_ENDS_BEFORE_IT_BEGINS("De laatste dag ligt voor de eerste.", "The last day is before the first."),
    /** An einddatum although a later mutation follows. */
    END_ON_EARLIER_ROW(
            "Alleen de rij met de laatste mutatiedatum mag een einddatum hebben.",
            "Only the row with the last mutatiedatum may have an einddatum."),
    /** Uitstroom without the last day. */
    LEAVING_NEEDS_LAST_DAY("Bij uitstroom hoort een einddatum.", "Leaving (uitstroom) needs an einddatum."),
    /** Another school, start, scale or category inside one arbeidsrelatie. */
    APPOINTMENT_KEEPS_FUNCTION(
            "School, begindatum, schaal en functiecategorie veranderen niet binnen een arbeidsrelatie; een andere is een ander volgnummer.",
            "School, start date, scale and functiecategorie do not change inside an appointment; another one has another volgnummer."),
    /** Nobody by this personeelsnummer. */
    PERSON_UNKNOWN(
            "Dit personeelsnummer is niet bekend, en staat niet in een geldige rij van leraren.csv.",
            "This personeelsnummer is not known, and is not in a valid row of leraren.csv."),
    /** Another person than the one whose number it was. */
    PERSON_IS_ANOTHER(
            "Dit personeelsnummer was van iemand met een andere naam, geboortedatum of e-mail. Is dit een ander, geef het oude dossier dan een ander nummer; is het dezelfde, pas dan met de hand aan wie het is.",
            "This personeelsnummer was of somebody with another name, birth date or e-mail. If this is somebody else, give the old file another number; if not, change by hand who it is."),
    /** At work before being born. */
    BEGINS_BEFORE_BIRTH(
            "Deze arbeidsrelatie begint niet na de geboortedatum van deze persoon.",
            "This appointment does not begin after the birth date of this person."),
    /** More rows than a career has. */
    PERSON_WITH_TOO_MANY_ROWS(
            "Over deze persoon zijn meer rijen aangeleverd dan kan kloppen; geen ervan is verwerkt.",
            "There are more rows about this person than can be right; none of them was taken in."),
    /** Not of the board that hands in. */
    OTHER_BOARD("Deze rij is niet van het bestuur dat aanlevert.", "This row is not of the board that hands in."),
    /** Another name than most rows of the board give it. */
    BOARD_NAME_DIFFERS(
            "De naam van het bestuur wijkt af van die in de andere rijen van dit bestuur.",
            "The name of the board differs from that in the other rows of this board."),
    /** More schools than the country has. */
    TOO_MANY_SCHOOLS(
            "Er zijn meer schoolrijen aangeleverd dan kan kloppen.",
            "There are more rows of schools than can be right."),
    /** Nothing the board can mend. */
    NOT_PROCESSED(
            "Deze rij kon niet worden verwerkt door een fout in Waaier; meld dit aan de beheerder.",
            "This row could not be taken in because of a fault in Waaier; tell the operator.");

    private final String dutch;
    private final String english;

    RowRule(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    /** Whether a rule by this code is about a file as a whole, of which it is told what was found in it. */
    public static boolean isOfFile(String code) {
        return Stream.of(FILE_NAME_RESEMBLES, HEADER_UNREADABLE, COLUMN_MISSING, COLUMN_TWICE)
                .anyMatch(rule -> rule.code().equals(code));
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
